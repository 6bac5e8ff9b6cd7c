package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ByteShuffleTest {
    @Property(tries = 300, seed = "20121121")
    void thePlaneOfEachByteHoldsItOfEveryElement(@ForAll @IntRange(min = 1, max = 40) int elementSize,
            @ForAll @IntRange(max = 70) int count) {
        byte[] plain = new byte[elementSize * count];
        new Random(elementSize * 71L + count).nextBytes(plain);

        byte[] shuffled = ByteShuffle.of(plain, elementSize);

        for (int element = 0; element < count; element++) {
            for (int k = 0; k < elementSize; k++) {
                assertEquals(plain[element * elementSize + k], shuffled[k * count + element]);
            }
        }
    }
}
