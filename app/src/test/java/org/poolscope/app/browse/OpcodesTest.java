package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Instructions.Line;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Session;
import org.poolscope.storage.shelf.SessionSourceProvider;

/** The opcodes of a pickle in the inspector, and what is shown of a value that is too large to be read unasked. */
class OpcodesTest {
    @TempDir
    Path folder;
    private Path base = Path.of("");

    @BeforeEach
    void writeSessions() throws Exception {
        base = Files.createDirectory(folder.resolve("exp.data"));
        try (Session session = DataManager.open(base).session("a")) {
            session.set("pair", Exp.list(new Value.Int(1), new Value.Text("two")));
            Value[] many = new Value[3000];
            java.util.Arrays.fill(many, new Value.Text("x"));
            session.set("many", Exp.list(many));
        }
    }

    @Test
    void theOpcodesOfAValueAreShownWhenAskedFor() {
        try (BrowseWindow window = open()) {
            window.select("a/pair");

            Button show = (Button) window.window().node("showOpcodes");
            assertTrue(Toolkit.on(show::getText).matches("Show \\d+ opcodes"), show::getText);
            Toolkit.run(show::fire);
            window.settle();

            List<Line> lines = lines(window);
            assertEquals(new Line(0, "PROTO", "2"), lines.getFirst());
            assertEquals("STOP", lines.getLast().name());
            assertTrue(window.texts().stream().anyMatch(text -> text.contains("BINUNICODE 'two'")));
        }
    }

    @Test
    void moreOpcodesComeAsTheyAreScrolledTo() {
        try (BrowseWindow window = open()) {
            window.select("a/many");
            Toolkit.run(((Button) window.window().node("showOpcodes"))::fire);
            window.settle();
            int first = lines(window).size();

            Toolkit.run(() -> list(window).scrollTo(first - 1));
            window.until(_ -> lines(window).size() > first);
            assertTrue(first < 3000, "All came at once: " + first);
        }
    }

    @Test
    void opcodesAreCopiedAsText() {
        try (BrowseWindow window = open()) {
            window.select("a/pair");
            Toolkit.run(((Button) window.window().node("showOpcodes"))::fire);
            window.settle();

            Button copy = (Button) window.window().node("copyOpcodes");
            Toolkit.run(copy::fire);

            assertEquals("       0  PROTO 2", window.copied().getLast().lines().findFirst().orElseThrow());
        }
    }

    @Test
    void aLargeValueIsNotReadBeforeItsPriceIsAccepted() throws Exception {
        Files.writeString(base.resolve("big.dir"), "'k', (0, 500000000)\n");
        try (RandomAccessFile data = new RandomAccessFile(base.resolve("big.dat").toFile(), "rw")) {
            data.write(new byte[]{(byte) 0x80, 2, ']', '('});
            data.setLength(500_000_000);
        }
        try (BrowseWindow window = open()) {
            window.select("big/k");

            assertTrue(window.texts().contains("Nothing has been read yet."), () -> window.texts().toString());
            assertTrue(window.texts().stream().anyMatch(text -> text.startsWith("It has not been read")),
                    () -> window.texts().toString());
            assertFalse(window.texts().stream().anyMatch(text -> text.contains("no instruction")));
        }
    }

    private BrowseWindow open() {
        return BrowseWindow.open(folder, new SessionSourceProvider(), base.toString());
    }

    private static List<Line> lines(BrowseWindow window) {
        return Toolkit.on(() -> List.copyOf(list(window).getItems()));
    }

    @SuppressWarnings("unchecked") // the list of that id
    private static ListView<Line> list(BrowseWindow window) {
        return (ListView<Line>) window.window().node("opcodes");
    }
}
