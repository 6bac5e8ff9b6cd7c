package org.poolscope.app.main.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsModelTest {
    private static final Action RUN = Actions.named("run");

    private final ActionsModel model = new ActionsModel();
    private final List<String> done = new ArrayList<>();

    @Test
    void theTableSpeaksWhileNobodyBinds() {
        assertEquals(Optional.of(RUN.off()), model.perform(RUN));
    }

    @Test
    void theTabSpeaksBeforeTheWindow() {
        model.window().on("run", () -> done.add("window"));
        model.tab().get().on("run", () -> done.add("tab"));

        model.perform(RUN);

        assertEquals(List.of("tab"), done);
    }

    @Test
    void anotherTabBringsItsOwnActions() {
        model.tab().get().on("run", () -> done.add("tab"));
        model.tab().set(new ActionScope());

        assertEquals(Optional.of(RUN.off()), model.perform(RUN));
    }

    @Test
    void aTabSaysWhyItCannot() {
        model.window().on("run", () -> done.add("window"));
        model.tab().get().off("run", "Column 14: missing ].");

        assertEquals(Optional.of("Column 14: missing ]."), model.perform(RUN));
    }

    @Test
    void changesOfAHiddenTabAreNotHeard() {
        ActionScope hidden = model.tab().get();
        model.tab().set(new ActionScope());
        int before = model.version().get();

        hidden.on("run", () -> {});

        assertEquals(before, model.version().get());
    }
}
