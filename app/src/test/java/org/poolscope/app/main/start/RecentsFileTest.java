package org.poolscope.app.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;

class RecentsFileTest {
    private static final Recent PLACE = new Recent("pool", "obs", "http://127.0.0.1:9885/obs",
            Instant.parse("2026-11-20T16:41:00Z"));

    @TempDir
    Path folder;

    @Test
    void keepsPlacesBetweenStarts() throws SourceException {
        file().save(List.of(PLACE));

        assertEquals(List.of(PLACE), file().load());
    }

    @Test
    void aFirstStartHasNoPlaces() throws SourceException {
        assertEquals(List.of(), file().load());
    }

    @Test
    void linesThatDoNotReadAreLeftOut() throws SourceException, IOException {
        file().save(List.of(PLACE));
        Path kept = folder.resolve("state/recent.tsv");
        Files.writeString(kept, "nonsense\n2026\ta\tb\tc\n" + Files.readString(kept));

        assertEquals(List.of(PLACE), file().load());
    }

    @Test
    void tabsInANameDoNotBreakTheLine() throws SourceException {
        file().save(List.of(new Recent("pool", "a\tb", "x\ny", PLACE.when())));

        assertEquals(List.of(new Recent("pool", "a b", "x y", PLACE.when())), file().load());
    }

    @Test
    void onlyTheNewestTwentyAreKept() throws SourceException {
        List<Recent> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(new Recent("pool", "p" + i, "a" + i, PLACE.when()));
        }
        file().save(many);

        assertEquals(many.subList(0, 20), file().load());
    }

    private RecentsFile file() {
        return new RecentsFile(folder.resolve("state/recent.tsv"));
    }
}
