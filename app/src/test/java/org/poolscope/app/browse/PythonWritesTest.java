package org.poolscope.app.browse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Peers;
import org.poolscope.storage.shelf.SessionSourceProvider;

/** What Python's own {@code shelve} writes while the window follows the folder. */
class PythonWritesTest {
    private static final String WRITE = """
            import shelve, sys
            with shelve.open(sys.argv[1]) as shelf:
                shelf["rate"] = [20.0, 22.5]""";

    @TempDir
    Path folder;

    @Test
    void aSessionOfPythonAppearsWithoutAClick() throws Exception {
        Path python = Peers.python();
        Path base = Files.createDirectory(folder.resolve("exp1.data"));
        Peers.run(python, WRITE, base.resolve("first").toString());
        try (BrowseWindow window = BrowseWindow.open(folder.resolve("state"), new SessionSourceProvider(),
                base.toString())) {
            window.until(each -> each.rows().contains("first"));

            Peers.run(python, WRITE, base.resolve("second").toString());
            window.until(each -> each.rows().contains("second"));

            window.select("second/rate");
            window.until(each -> each.texts().contains("22.5"));
        }
    }
}
