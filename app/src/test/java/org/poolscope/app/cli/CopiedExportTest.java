package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.browse.SessionsFeature;
import org.poolscope.app.export.BasketFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.file.NpyFile;
import tools.jackson.databind.JsonNode;

/** A session key, a product column and a scan channel in one NeXus file, from the window and by the command it copies. */
class CopiedExportTest {
    private static final String SCANS = "mem-scan://copied";

    @TempDir
    Path folder;

    @Test
    void theCopiedCommandWritesTheSameDataAsTheWindow() throws Throwable {
        Path again = folder.resolve("command.h5");
        Sources sources = Sources.installed();
        joined(sources, (written, command) -> {
            Ran ran = Ran.with(Cancel.NEVER, sources, arguments(command, again));
            assertEquals(ExitCode.DONE, ran.code(), ran::words);
            List<JsonNode> columns = arrays(written);
            assertEquals(columns, arrays(again));
            assertTrue(columns.size() >= 4, columns::toString);
        });
    }

    @Test
    void theMergedFileOpensAtAPlotOfItsData() throws Throwable {
        Path python = Peers.python("h5py", "numpy");
        joined(Sources.installed(),
                (written, _) -> assertEquals(List.of("NXdata", "True", "True"), plotted(python, written)));
    }

    /** Looks at the written file and the copied command while the scans in memory are still there. */
    @FunctionalInterface
    private interface Look {
        void at(Path written, String command) throws Throwable;
    }

    /** Joins a key of a session, a column of a product and a channel of a scan in the window. */
    private void joined(Sources sources, Look look) throws Throwable {
        List<String> copied = new CopyOnWriteArrayList<>();
        Path base = Fixtures.copy(Fixtures.folder("shelves").resolve("py3-gnu/exp1.data"), folder.resolve("exp1.data"));
        String pool = SamplePool.write(folder);
        Path written = folder.resolve("window.h5");
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, sources,
                List.of(new SessionsFeature(copied::add), new BasketFeature(copied::add)))) {
            add(window, base.toString(), "alice.labpc07/array.v");
            add(window, pool, "Product/0/Spectrum/energy");
            add(window, SCANS, channel(window));
            press(window, "HDF5");
            press(window, "Join");
            file(window, written);
            window.perform("run");
            window.settle();
            assertTrue(Files.exists(written), () -> texts(window).toString());
            window.perform("copy.command");
            look.at(written, copied.getLast());
        }
    }

    /** What a viewer draws that follows the defaults of NeXus: the class, whether there are numbers, and as many positions. */
    private static List<String> plotted(Path python, Path file) throws Exception {
        return Peers.run(python, """
                import h5py, numpy, sys
                group = h5py.File(sys.argv[1])
                while "default" in group.attrs:
                    group = group[group.attrs["default"]]
                print(group.attrs["NX_class"])
                signal = group[group.attrs["signal"]]
                print(signal.shape[0] > 0 and numpy.isfinite(signal[()]).any())
                print(group[group.attrs["axes"][0]].shape[0] == signal.shape[0])
                """, file.toString()).lines().toList();
    }

    @Test
    void theCopiedLinesOfPythonGiveTheSameDataAsTheWindow() throws Exception {
        Path python = Peers.python("numpy");
        Path base = Fixtures.copy(Fixtures.folder("shelves").resolve("py3-dumb/exp1.data"),
                folder.resolve("exp1.data"));
        List<String> copied = new CopyOnWriteArrayList<>();
        Path more = folder.resolve("more.npy");
        try (OutputStream out = Files.newOutputStream(more)) {
            NpyFile.write(NdArray.ofDoubles(1, 2, 3), out);
        }
        Path written = folder.resolve("window.npy");
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, Sources.installed(),
                List.of(new SessionsFeature(copied::add), new BasketFeature(copied::add)))) {
            add(window, base.toString(), "alice.labpc07/array.v");
            add(window, more.toString(), "");
            press(window, "NPY");
            press(window, "Concatenate");
            file(window, written);
            window.perform("run");
            window.settle();
            assertTrue(Files.exists(written), () -> texts(window).toString());
            window.perform("copy.python");
        }
        assertEquals("True", Peers.run(python, copied.getLast() + """
                import sys
                print(numpy.array_equal(result, numpy.load(sys.argv[1])))
                """, written.toString()).strip());
    }

    /** A closed scan's first axis. */
    private static String channel(TestWindow window) throws SourceException {
        window.openSource(SCANS);
        OpenSource scans = source(window, SCANS);
        DataPath scan = scans.source().children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().stream()
                .filter(each -> each.text("state").equals("CLOSED")).findFirst().orElseThrow().path();
        return scan.child("axis:roby").toString();
    }

    private static OpenSource source(TestWindow window, String address) {
        return Toolkit.on(() -> window.controller().workspace().sources().stream()
                .filter(each -> each.location().source().equals(address)).findFirst().orElseThrow());
    }

    private static void add(TestWindow window, String address, String path) {
        window.openSource(address);
        OpenSource source = source(window, address);
        Toolkit.run(() -> window.controller().workspace().picked()
                .set(List.of(new Picked(source, DataPath.parse(path)))));
        window.perform("export.add");
        window.settle();
    }

    /** The words of a copied command, none of which has a blank here, with another file to write. */
    private static String[] arguments(String command, Path target) {
        List<String> words = new ArrayList<>(Stream.of(command.replace("\\\n", " ").split("\\s+", -1))
                .map(word -> word.replace("'", "")).toList());
        words.removeFirst();
        words.set(words.indexOf("--to") + 1, target.toString());
        return words.toArray(String[]::new);
    }

    /** The arrays of numbers of a file, without what it tells of its making. */
    private static List<JsonNode> arrays(Path file) {
        List<JsonNode> arrays = new ArrayList<>();
        for (JsonNode line : Ran.with("dump", file.toString()).jsonLines()) {
            if (line.path("value").path("t").asString("").equals("ndarray")) {
                arrays.add(line.get("path"));
                arrays.add(line.get("value"));
            }
        }
        return arrays;
    }

    private static List<Node> nodes(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()));
    }

    private static List<String> texts(TestWindow window) {
        return Toolkit.on(() -> nodes(window).stream().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText()).toList());
    }

    private static void file(TestWindow window, Path target) {
        TextField field = (TextField) nodes(window).stream().filter(node -> node instanceof TextField
                && "File to write".equals(node.getAccessibleText())).findFirst().orElseThrow();
        Toolkit.run(() -> field.setText(target.toString()));
    }

    private static void press(TestWindow window, String text) {
        ButtonBase button = (ButtonBase) nodes(window).stream()
                .filter(node -> node instanceof ButtonBase each && text.equals(each.getText())).findFirst()
                .orElseThrow();
        Toolkit.run(button::fire);
        window.settle();
    }
}
