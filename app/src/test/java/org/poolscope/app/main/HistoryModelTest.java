package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryModelTest {
    private final HistoryModel history = new HistoryModel();

    @Test
    void goesBackAndForwardAgain() {
        visit("a", "b");

        assertEquals(Optional.of(place("a")), history.go(-1));
        assertEquals(Optional.of(place("b")), history.go(1));
    }

    @Test
    void aNewPlaceCutsWhatLayAhead() {
        visit("a", "b");
        history.go(-1);
        visit("c");

        assertFalse(history.canGoForward());
        assertEquals(Optional.of(place("a")), history.go(-1));
    }

    @Test
    void thePresentPlaceIsNotVisitedTwice() {
        visit("a", "a");

        assertFalse(history.canGoBack());
    }

    @Test
    void staysAtTheFirstPlace() {
        visit("a");

        assertEquals(Optional.empty(), history.go(-1));
    }

    private void visit(String... addresses) {
        for (String address : addresses) {
            history.visit(place(address));
        }
    }

    private static HistoryModel.Place place(String address) {
        return new HistoryModel.Place("tab", address);
    }
}
