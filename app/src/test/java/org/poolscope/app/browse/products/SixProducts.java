package org.poolscope.app.browse.products;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;

/** Tests of a window on a {@link PoolInFolder}. */
abstract class SixProducts {
    @TempDir
    Path folder;

    private Path pool = Path.of("");

    @BeforeEach
    void makePool() throws Exception {
        pool = PoolInFolder.make(folder);
    }

    /** Opens the window. */
    PoolsWindow open() {
        return open(Theme.LIGHT);
    }

    PoolsWindow open(Theme theme) {
        return PoolsWindow.open(folder, theme, pool);
    }

    /** Opens the window with a query, which has not run yet. */
    PoolsWindow asking(String where) {
        PoolsWindow window = open();
        window.perform("query.new");
        write(window, where);
        return window;
    }

    /** Opens the window with a query and waits for its hits. */
    PoolsWindow asked(String where) {
        PoolsWindow window = asking(where);
        window.perform("run");
        return window;
    }

    /** Types a query. */
    static void write(PoolsWindow window, String where) {
        TextField text = field(window, "queryText");
        Toolkit.run(() -> text.setText(where));
    }

    static TextField field(PoolsWindow window, String id) {
        return (TextField) window.window().node(id);
    }
}
