package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

class SessionRemovalTest {
    @TempDir
    Path folder;

    @Test
    void removingFromASessionThatIsNotThereMakesNone() throws Exception {
        Path base = folder.resolve("exp1.data");
        try (Session session = DataManager.create(folder, "exp1").session("alice")) {
            session.set("x", new Value.Int(1));
        }
        Location location = Location.parse(base.toString());
        try (Source source = new SessionSourceProvider().open(location, OpenOptions.WRITABLE)) {
            assertThrows(SourceException.NotFound.class, () -> source.remove(DataPath.of("alise", "x")));
        }
        try (Source source = new SessionSourceProvider().open(location, OpenOptions.READ_ONLY)) {
            List<Entry> sessions = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries();
            assertEquals(List.of("alice"), sessions.stream().map(Entry::name).toList());
        }
    }
}
