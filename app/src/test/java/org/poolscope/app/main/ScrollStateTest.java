package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScrollStateTest {
    @Test
    void whatIsWrittenIsRead() {
        ScrollState state = new ScrollState(Map.of("table0", 300, "text1", 4));

        assertEquals(state, ScrollState.parse(state.words()));
        assertEquals("", ScrollState.NONE.words());
    }

    @Test
    void whatDoesNotReadIsLeftOut() {
        assertEquals(new ScrollState(Map.of("list2", 7)),
                ScrollState.parse("table0=-3 list2=7 list3 =9 text0=99999999999"));
        assertEquals(ScrollState.NONE, ScrollState.parse(""));
    }
}
