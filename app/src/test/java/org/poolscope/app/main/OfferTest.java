package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.MemoryStore;

class OfferTest {
    @TempDir
    Path folder;

    @Test
    void whatIsOfferedIsOpenedWhenItIsChosenAndIsThenASourceLikeAnyOther() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"), new MemoryStore("two"))) {
            Toolkit.run(() -> window.controller().open(WindowRequest.of("memory:one")
                    .offering(List.of(new Offer("memory:two", "file", "more of it"))), () -> {}, () -> {}));
            window.settle();
            assertEquals(List.of("one"), titles(window));

            Toolkit.run(() -> offer(window).orElseThrow().fire());
            window.settle();

            assertEquals(List.of("one", "two"), titles(window));
            assertTrue(Toolkit.on(() -> offer(window).isEmpty()));
        }
    }

    private static Optional<Button> offer(TestWindow window) {
        return ShownText.nodes(window.controller().scene().getRoot()).stream()
                .filter(node -> "Open memory:two, more of it".equals(node.getAccessibleText()))
                .map(Button.class::cast).findFirst();
    }

    private static List<String> titles(TestWindow window) {
        return Toolkit.on(() -> window.controller().workspace().sources().stream().map(OpenSource::title).toList());
    }
}
