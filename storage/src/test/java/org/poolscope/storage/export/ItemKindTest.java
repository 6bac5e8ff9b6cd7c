package org.poolscope.storage.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.value.Value;

class ItemKindTest {
    @Test
    void moreTextThanAnArrayHoldsIsRefusedInWords() {
        List<Value> texts = Collections.nCopies(600, new Value.Text("x".repeat(1 << 20)));
        NotAnArray refused = assertThrows(NotAnArray.class, () -> ItemKind.TEXT.fill(texts));
        assertTrue(refused.why().contains("600 items of 4194304 bytes"), refused::why);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -(1L << 53) - 1, (1L << 53) + 1})
    void anIntegerThatAFloatCannotHoldIsALoss(long number) throws NotAnArray {
        LossCount losses = new LossCount();
        assertEquals(ItemKind.FLOAT, ItemKind.of(List.of(new Value.Int(number), new Value.Real(0.5)), losses));
        assertEquals(1, losses.report().losses().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {-(1L << 53), 1L << 53, 0})
    void anIntegerThatAFloatHoldsIsNone(long number) throws NotAnArray {
        LossCount losses = new LossCount();
        ItemKind.of(List.of(new Value.Int(number), new Value.Real(0.5)), losses);
        assertEquals(0, losses.report().losses().size());
    }
}
