package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.Unpickled;

/** Descriptions of a user's classes, from the settings and from beside the data. */
class ClassHintsTest {
    /** An instance of lab.Spike made from 4 and 2, protocol 2. */
    private static final byte[] SPIKE = "\u0080\u0002clab\nSpike\nK\u0004K\u0002\u0086\u0081."
            .getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;
    private Path settings = Path.of("");
    private Path base = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        settings = Files.createDirectories(folder.resolve("config/poolscope"));
        base = Files.createDirectories(folder.resolve("data/exp.data"));
    }

    @Test
    void theSettingsNameFields() throws Exception {
        Files.writeString(settings.resolve(ClassHints.NAME), "namedtuple lab.Spike neuron time\n");
        assertEquals("Spike(neuron=4, time=2)", text(read(hints())));
    }

    @Test
    void aFileBesideTheDataNamesFields() throws Exception {
        Files.writeString(base.resolveSibling(ClassHints.NAME), "namedtuple lab.Spike cell when\n");
        assertEquals("Spike(cell=4, when=2)", text(read(hints())));
    }

    @Test
    void whatLiesCloserCounts() throws Exception {
        Files.writeString(settings.resolve(ClassHints.NAME), "namedtuple lab.Spike neuron time\n");
        Files.writeString(base.resolveSibling(ClassHints.NAME), "namedtuple lab.Spike cell when\n");
        Files.writeString(base.resolve(ClassHints.NAME), "namedtuple lab.Spike c t\n");
        assertEquals("Spike(c=4, t=2)", text(read(hints())));
    }

    @Test
    void onlyTheSettingsMakeAClassData() throws Exception {
        Files.writeString(base.resolveSibling(ClassHints.NAME), "namedtuple lab.Spike cell when\n");
        assertEquals(List.of("lab.Spike"), read(hints()).notes().notData());
        Files.writeString(settings.resolve(ClassHints.NAME), "namedtuple lab.Spike neuron time\n");
        assertEquals(List.of(), read(hints()).notes().notData());
    }

    @Test
    void aLineThatSaysNothingIsToldAndTheOthersCount() throws Exception {
        Files.writeString(settings.resolve(ClassHints.NAME), "nonsense\nnamedtuple lab.Spike neuron time\n");
        ClassHints hints = hints();
        assertEquals("Spike(neuron=4, time=2)", text(read(hints)));
        assertEquals(1, hints.mistakes().size());
        assertTrue(hints.mistakes().getFirst().contains("Line 1 describes no class: nonsense"),
                hints.mistakes()::getFirst);
    }

    @Test
    void manyMistakesAreToldInAFewSentences() throws Exception {
        Files.writeString(settings.resolve(ClassHints.NAME), "nonsense\n".repeat(1000));
        assertEquals(6, hints().mistakes().size());
    }

    @Test
    void aFileWithoutEndIsNotRead() throws Exception {
        Files.write(settings.resolve(ClassHints.NAME), new byte[2 << 20]);
        assertEquals(1, hints().mistakes().size());
    }

    @Test
    void sessionsAreReadWithThemAndWarnOfMistakes() throws Exception {
        DumbShelf.write(base, "s", SPIKE, SPIKE.length);
        Files.writeString(base.resolveSibling(ClassHints.NAME), "namedtuple lab.Spike cell when\nwrong\n");
        try (Source source = new SessionSourceProvider().open(Location.parse(base.toString()), OpenOptions.READ_ONLY)) {
            assertEquals("Spike(cell=4, when=2)", ValueText.repr(
                    source.read(DataPath.of("s", "k"), List.of(), Cancel.NEVER, Progress.IGNORED), 100));
            assertTrue(source.describe().warnings().stream().anyMatch(warning -> warning.contains("Line 2")));
        }
    }

    @Test
    void pickleFilesAreReadWithThemAndWarnOfMistakes() throws Exception {
        Path file = Files.write(base.resolveSibling("spike.pkl"), SPIKE);
        Files.writeString(base.resolveSibling(ClassHints.NAME), "namedtuple lab.Spike cell when\nwrong\n");
        try (Source source = new PickleFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY)) {
            assertEquals("Spike(cell=4, when=2)", ValueText.repr(
                    source.read(DataPath.ROOT, List.of(), Cancel.NEVER, Progress.IGNORED), 100));
            assertTrue(source.describe().warnings().stream().anyMatch(warning -> warning.contains("Line 2")));
        }
    }

    private ClassHints hints() {
        return ClassHints.around(base, Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()));
    }

    private static Unpickled read(ClassHints hints) throws SourceException {
        return hints.pickles().read(MemorySegment.ofArray(SPIKE), List.of(), Origin.UNKNOWN, "", Cancel.NEVER);
    }

    private static String text(Unpickled read) {
        return ValueText.repr(read.value(), 100);
    }
}
