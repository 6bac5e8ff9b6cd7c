package org.poolscope.app.main.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.action.Action;
import org.poolscope.app.main.action.Actions;

class ActionSearchTest {
    @Test
    void findsByTheWordsNobodyReads() {
        assertTrue(ids("favourite").contains("bookmark"));
    }

    @Test
    void everyWordHasToFit() {
        assertEquals(List.of("copy.python"), ids("copy python"));
    }

    @Test
    void whatBeginsWithTheWordsComesFirst() {
        assertEquals("reload", ids("re").getFirst());
    }

    @Test
    void noWordsFindEverything() {
        assertEquals(Actions.all().size(), ids("").size());
    }

    private static List<String> ids(String words) {
        return ActionSearch.find(Actions.all(), words).stream().map(Action::id).toList();
    }
}
