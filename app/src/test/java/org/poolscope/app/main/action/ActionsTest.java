package org.poolscope.app.main.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poolscope.app.look.Icons;

class ActionsTest {
    private static final Set<String> BOUND_BY_THE_WINDOW = Set.of("quit", "palette", "address", "text.bigger",
            "text.smaller", "text.normal", "theme", "tasks", "keys", "diagnostics", "about");

    @Test
    void noKeyDoesTwoThings() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Action action : Actions.all()) {
            action.combinations().stream().filter(key -> !seen.add(key.getName()))
                    .forEach(key -> twice.add(key + " " + action));
        }
        assertEquals(List.of(), twice);
        assertTrue(seen.size() > 50, () -> "only " + seen.size());
    }

    @Test
    void everyActionSaysWhyItIsOff() {
        for (Action action : Actions.all()) {
            boolean alwaysOn = BOUND_BY_THE_WINDOW.contains(action.id());
            assertTrue(alwaysOn || action.off().endsWith("."), action::toString);
        }
    }

    @Test
    void everyIconIsThere() {
        for (Action action : Actions.all()) {
            assertTrue(action.icon().isEmpty() || Icons.has(action.icon()), action::toString);
        }
    }

    @Test
    void noKeyTakesWhatDesktopsOwn() {
        for (Action action : Actions.all()) {
            assertTrue(action.keys().stream().noneMatch(key -> key.contains("Shortcut") && key.contains("Alt")),
                    action::toString);
        }
    }

    @Test
    void keysReadAsTheyArePrinted() {
        assertEquals("Ctrl+Shift+C", Actions.named("copy.address").keyText());
        assertEquals("Ctrl+\\", Actions.named("split.right").keyText());
        assertEquals("F, End", Actions.named("follow").allKeys());
    }

    @Test
    void anUnknownActionIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Actions.named("nothing"));
    }
}
