package org.poolscope.storage.shelf.pickle;

import java.math.BigInteger;
import org.poolscope.model.value.Value;

/** Values that occur so often that one object of each is enough. */
final class Plain {
    static final Value TRUE = new Value.Bool(true);
    static final Value FALSE = new Value.Bool(false);
    private static final int LEAST = -128;
    private static final Value[] SMALL = small();

    private Plain() {}

    static Value of(long number) {
        return number >= LEAST && number < LEAST + SMALL.length ? SMALL[(int) number - LEAST] : new Value.Int(number);
    }

    /** A two's complement number, the lowest byte first. */
    static BigInteger littleEndian(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(turned);
    }

    private static Value[] small() {
        Value[] values = new Value[1024 - LEAST];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Value.Int(LEAST + i);
        }
        return values;
    }
}
