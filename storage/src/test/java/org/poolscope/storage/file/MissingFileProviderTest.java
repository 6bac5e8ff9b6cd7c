package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

class MissingFileProviderTest {
    @TempDir
    Path folder;

    @Test
    void aPathThatIsNotThereSaysHowFarItLeads() {
        assertEquals("Nothing is there. The folder " + folder + " has no exp1.dat.",
                failure(folder.resolve("exp1.dat").resolve("alice")).what());
    }

    @Test
    void aPathThroughAFileSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no data");

        assertEquals("Nothing is there. " + file + " is a file, not a folder.", failure(file.resolve("alice")).what());
    }

    @Test
    void aLinkThatLeadsNowhereSaysSo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        assertEquals("This is a link, and nothing is where it leads.", failure(link).what());
    }

    @Test
    void nobodySaysAnythingElseOfAWrongScheme() {
        SourceException failure = failure("reddis://localhost/0");

        assertEquals("No address that begins with reddis: can be opened.", failure.what());
    }

    @Test
    void ofWhatIsThereItSaysNothing() {
        assertFalse(new MissingFileProvider().probe(Location.parse(folder.toString())).isAbsent());
    }

    @Test
    void whatItOpensAllTheSameIsKeptShutByTheSystem() {
        assertThrows(SourceException.Denied.class,
                () -> new MissingFileProvider().open(Location.parse(folder.toString()), OpenOptions.READ_ONLY));
    }

    private static SourceException failure(Path path) {
        return failure(path.toString());
    }

    private static SourceException failure(String address) {
        return assertThrows(SourceException.NotFound.class,
                () -> Sources.installed().open(Location.parse(address), OpenOptions.READ_ONLY));
    }
}
