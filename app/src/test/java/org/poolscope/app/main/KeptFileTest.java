package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.SourceException;

class KeptFileTest {
    private static final Kept LIKED = new Kept(Theme.DARK, 1.5, 400, 300, 1200, 800);

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

        assertEquals(new Kept(Theme.DARK, 2, 200, 344, 16384, 1000), file().load());
    }

    private KeptFile file() {
        return new KeptFile(path());
    }

    private Path path() {
        return folder.resolve("state/window.txt");
    }
}
