package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.poolscope.model.value.Value;

class MemoTest {
    private static final int FAR = 100_000;

    private final Memo memo = new Memo(1_000_000);

    @Test
    void aFinishedValueStandsWhereItsBeginningWasKept() {
        assertTrue(memo.put(FAR, new Value.Int(1)));

        memo.replace(FAR, new Value.Int(2));

        assertEquals(new Value.Int(2), memo.get(FAR));
    }

    @Test
    void aFarNumberThatIsGivenAgainAmongOthersKeepsItsLastValue() {
        memo.put(FAR, new Value.Int(1));
        for (int number = 0; number < FAR; number++) {
            memo.put(number, Value.None.NONE);
        }
        memo.put(FAR, new Value.Int(2));

        memo.replace(FAR, new Value.Int(3));

        assertEquals(new Value.Int(3), memo.get(FAR));
    }
}
