package org.poolscope.app.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.MemoryStore;

class PlacesTest {
    private static final Places LEFT = new Places(List.of("/a/exp1.data", "memory:one"),
            List.of(new Places.Tab(0, true, "array", "/a/exp1.data::*/array.v", "GET x=0.0..1.0 y=0.0..1.0"),
                    new Places.Tab(1, false, "text", "memory:one::title", "")),
            true);

    @TempDir
    Path folder;
    @SuppressWarnings("NullAway.Init") // made before each test
    private PlacesFile file;

    @BeforeEach
    void keep() {
        file = new PlacesFile(folder.resolve("state/open.tsv"));
    }

    @Test
    void whatIsSavedIsRead() throws Exception {
        file.save(LEFT);

        assertEquals(LEFT, file.load());
    }

    @Test
    void whatASourceWantsToKnowIsKeptWithIt() throws Exception {
        Places places = new Places(List.of("memory:one", "memory:two"), Map.of("memory:two", "open=a"), List.of(),
                false);

        file.save(places);

        assertEquals(places, file.load());
    }

    @Test
    void aMissingFileOpensNothing() {
        assertEquals(Places.NONE, file.load());
    }

    @Test
    void linesThatDoNotReadAreLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/open.tsv"),
                "source\nsource\t\nsource\tmemory:one\ntab\tfirst\nnoise\t\u0000\ntab\tsecond\tshown\ttext\t\t\n");

        assertEquals(new Places(List.of("memory:one"), List.of(), false), file.load());
    }

    @Test
    void anAddressThatWouldBreakALineIsNotKept() throws Exception {
        file.save(new Places(List.of("a\nsource\tb", "memory:one"), List.of(), false));

        assertEquals(List.of("memory:one"), file.load().sources());
    }

    @Test
    void whatIsOpenIsKeptSoonAndOpensAgain() {
        MemoryStore one = new MemoryStore("one");
        MemoryStore two = new MemoryStore("two");
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, one, two)) {
            Toolkit.run(() -> window.controller().keepPlaces(file, Places.NONE));
            window.openSource("memory:one");
            window.openSource("memory:two");
            Toolkit.run(() -> window.controller().workspace()
                    .choose(window.controller().workspace().sources().getFirst()));

            await().until(() -> file.load().sources().equals(List.of("memory:two", "memory:one")));
        }
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, one, two)) {
            Toolkit.run(() -> window.controller().keepPlaces(file, file.load()));
            window.settle();

            assertEquals(List.of("two", "one"), Toolkit.on(() -> window.controller().workspace().sources().stream()
                    .map(OpenSource::title).toList()));
        }
    }

    @Test
    void whatIsAskedForAtTheStartStandsInFrontOfWhatWasOpen() throws Exception {
        file.save(new Places(List.of("memory:one", "memory:two"), List.of(), false));
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"), new MemoryStore("two"),
                new MemoryStore("three"))) {
            Toolkit.run(() -> window.controller().open(WindowRequest.of("memory:three"), () -> {},
                    () -> window.controller().keepPlacesBehind(file, file.load())));

            await().until(() -> file.load().sources().equals(List.of("memory:one", "memory:two", "memory:three")));
        }
    }
}
