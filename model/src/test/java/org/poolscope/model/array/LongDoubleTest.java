package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LongDoubleTest {
    @Property(seed = "20121121", tries = 60)
    void everyExtendedNumberReadsBackEqual(@ForAll long mantissa, @ForAll short top) {
        boolean ordinary = (top & 0x7FFF) != 0 && (top & 0x7FFF) != 0x7FFF;
        MemorySegment data = MemorySegment.ofArray(new byte[16]);
        data.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, ordinary ? mantissa | Long.MIN_VALUE : mantissa >>> 1);
        data.set(ValueLayout.JAVA_SHORT_UNALIGNED, 8, ordinary ? top : (short) (top & 0x8000));
        assertReadsBack(data, ByteOrder.LITTLE_ENDIAN);
    }

    @Property(seed = "20121121", tries = 60)
    void everyQuadrupleNumberReadsBackEqual(@ForAll long high, @ForAll long low) {
        boolean special = (high >>> 48 & 0x7FFF) == 0x7FFF;
        MemorySegment data = MemorySegment.ofArray(new byte[16]);
        ValueLayout.OfLong layout = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
        data.set(layout, 0, special ? high & ~(1L << 62) : high);
        data.set(layout, 8, low);
        assertReadsBack(data, ByteOrder.BIG_ENDIAN);
    }

    @Property(seed = "20121121", tries = 100)
    void aDoubleKeepsItsValue(@ForAll double value) {
        MemorySegment data = MemorySegment.ofArray(new byte[16]);
        LongDouble.write(data, 0, 16, ByteOrder.BIG_ENDIAN, FloatText.repr(value));
        assertEquals(value, LongDouble.read(data, 0, 16, ByteOrder.BIG_ENDIAN).toDouble());
    }

    private static void assertReadsBack(MemorySegment data, ByteOrder order) {
        String text = LongDouble.read(data, 0, 16, order).text();
        MemorySegment again = MemorySegment.ofArray(new byte[16]);
        LongDouble.write(again, 0, 16, order, text);
        assertEquals(-1, data.mismatch(again), text);
    }
}
