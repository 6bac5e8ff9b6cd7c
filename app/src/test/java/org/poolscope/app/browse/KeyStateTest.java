package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.model.source.DataPath;

class KeyStateTest {
    @Test
    void whatIsWrittenIsRead() {
        KeyBeside beside = new KeyBeside(List.of("param.tau", "a b"), "param.tau", "t=x",
                Map.of("First values", 120.5));
        KeyState state = new KeyState(Question.MATCHING, Optional.of(Viewport.START), Plot.Mode.PAN,
                Set.of("a b", "c=d"), "/run [0-9]+,x$/", "run 1", "kind=TREE open=1,2", beside);

        assertEquals(state, KeyState.parse(state.words()));
    }

    @Test
    void whatDoesNotReadIsAsAtFirst() {
        assertEquals(KeyState.NONE, KeyState.parse(""));
        assertEquals(KeyState.NONE,
                KeyState.parse("NOISE x=1 width=wide,Min width=-3,Max width=7 y mode= mode=FLY session="));
    }

    @Test
    void aTreeIsWrittenAndRead() {
        TreeState state = new TreeState(List.of(DataPath.of("run 1"), DataPath.of("run 1", "a/b%20")),
                Optional.of(DataPath.of("run 1", "a b")));

        assertEquals(state, TreeState.parse(state.words()));
        assertEquals(TreeState.NONE, TreeState.parse(""));
        assertEquals(TreeState.NONE, TreeState.parse("open= open=%zz first=%1"));
    }
}
