package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.SourceException;

class ScreenshotTest {
    @TempDir
    Path folder;

    @Test
    void thePictureIsTheSceneLargerThanAnyScreen() throws IOException, SourceException {
        try (TestWindow window = TestWindow.open(folder, Theme.DARK, 1600, 1200)) {
            Path file = folder.resolve("picture.png");

            Screenshot.save(window.settle(), file);

            BufferedImage read = ImageIO.read(file.toFile());
            assertEquals(List.of(1600, 1200), List.of(read.getWidth(), read.getHeight()));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(file), files.filter(left -> !left.endsWith("recent.tsv")).toList());
            }
        }
    }

    @Test
    void aPictureThatCannotBeWrittenIsTold() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Image picture = window.settle();

            assertThrows(SourceException.class,
                    () -> Screenshot.save(picture, folder.resolve("nowhere/picture.png")));
        }
    }
}
