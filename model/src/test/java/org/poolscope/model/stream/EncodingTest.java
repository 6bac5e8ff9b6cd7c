package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;

class EncodingTest {
    @ParameterizedTest
    @ValueSource(strings = {"<U4", "|S3", "<M8[s]", "|O8", "|V2"})
    void whatIsNoNumberIsRefused(String type) {
        assertThrows(IllegalArgumentException.class, () -> Encoding.Numeric.scalar(TypeString.parse(type)));
    }

    @Test
    void absurdShapesAreRefused() {
        for (List<Long> shape : List.of(List.of(-2L), List.of(1L << 40), List.of(1L << 20, 1L << 20),
                List.of(0L, 1L << 31))) {
            assertThrows(IllegalArgumentException.class, () -> new Encoding.Numeric(DType.FLOAT64, shape),
                    shape::toString);
        }
    }

    @Test
    void aPointHasTheBytesOfItsShape() {
        assertEquals(8, Encoding.Numeric.scalar(DType.FLOAT64).pointBytes());
        assertEquals(48, new Encoding.Numeric(DType.FLOAT64, List.of(2L, 3L)).pointBytes());
        assertTrue(new Encoding.Numeric(DType.FLOAT64, List.of(2L, -1L)).isVariable());
    }
}
