package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.app.plot.engine.Viewport;

class ValueStateTest {
    @Test
    void whatIsWrittenIsRead() {
        ValueState state = new ValueState(Optional.of(ViewKind.TREE), List.of(1, 12), Optional.of(Viewport.START));

        assertEquals(state, ValueState.parse(state.words()));
        assertEquals("", ValueState.NONE.words());
    }

    @Test
    void whatDoesNotReadIsAsAtFirst() {
        assertEquals(ValueState.NONE, ValueState.parse(""));
        assertEquals(new ValueState(Optional.empty(), List.of(3, 7), Optional.empty()),
                ValueState.parse("kind=NOISE open=7,-1,x,3,99999999999 x=1"));
    }
}
