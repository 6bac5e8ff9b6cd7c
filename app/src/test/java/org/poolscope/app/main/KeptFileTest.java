package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.SourceException;

class KeptFileTest {
    private static final Kept LIKED = new Kept(Theme.DARK, 1.5, 400, 300, 1200, 800,
            Map.of("export.csv.folder", "/data/a = b"));

    @TempDir
    Path folder;

    @Test
    void whatWasLikedComesBack() throws SourceException {
        file().save(LIKED);

        assertEquals(LIKED, file().load());
    }

    @Test
    void aFirstStartIsAsInThePictures() {
        assertEquals(Kept.FIRST, file().load());
    }

    @Test
    void aDamagedFileHidesNoWindow() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[]{(byte) 0xff, 0, '\n', '=', '\n', 't', 'e', 'x', 't', '=', 'N', 'a', 'N'});

        assertEquals(Kept.FIRST, file().load());
    }

    @Test
    void numbersAreBroughtIntoTheirLimits() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "text=99\nside=-4\nwidth=1e300\ntheme=dark\n");

        assertEquals(new Kept(Theme.DARK, 2, 200, 344, 16384, 1000, Map.of()), file().load());
    }

    @Test
    void aWordThatIsNoLineSpoilsNothing() throws SourceException {
        Kept kept = new Kept(Theme.DARK, 1, 320, 344, 1600, 1000,
                Map.of("a", "one\ntheme=light", "b", "x".repeat(Kept.LONGEST_WORD + 1), "c", "kept"));
        file().save(kept);

        assertEquals(new Kept(Theme.DARK, 1, 320, 344, 1600, 1000, Map.of("c", "kept")), file().load());
    }

    private KeptFile file() {
        return new KeptFile(path());
    }

    private Path path() {
        return folder.resolve("state/window.txt");
    }
}
