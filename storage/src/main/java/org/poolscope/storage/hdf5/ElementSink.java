package org.poolscope.storage.hdf5;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;

/** Packs the elements of Java's arrays, in C order, as numbers of one type. */
final class ElementSink {
    private final DType as;
    private final ByteBuffer out;
    private final String where;

    /** Into {@code bytes}, which the arrays must fill. */
    ElementSink(DType as, byte[] bytes, String where) {
        this.as = as;
        this.where = where;
        boolean swapped = as instanceof DType.Plain(_, _, ByteOrder order) && order == ByteOrder.BIG_ENDIAN;
        this.out = ByteBuffer.wrap(bytes).order(swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** Takes an array, or an array of arrays. */
    void take(Object array) throws SourceException {
        switch (array) {
            case double[] values -> {
                for (double value : values) {
                    real(value);
                }
            }
            case float[] values -> {
                for (float value : values) {
                    real(value);
                }
            }
            case long[] values -> {
                for (long value : values) {
                    whole(value);
                }
            }
            case int[] values -> {
                for (int value : values) {
                    whole(value);
                }
            }
            case short[] values -> {
                for (short value : values) {
                    whole(value);
                }
            }
            case byte[] values -> {
                for (byte value : values) {
                    whole(value);
                }
            }
            case boolean[] values -> {
                for (boolean value : values) {
                    whole(value ? 1 : 0);
                }
            }
            case BigInteger[] values -> {
                for (BigInteger value : values) {
                    whole(value.longValue());
                }
            }
            case String[] values -> {
                for (String value : values) {
                    whole(truth(value));
                }
            }
            case Object[] values -> {
                for (Object value : values) {
                    take(value);
                }
            }
            default -> throw unsupported();
        }
    }

    private void real(double value) throws SourceException {
        if (as.kind() != Kind.FLOAT) {
            whole((long) value);
            return;
        }
        switch (as.itemSize()) {
            case 8 -> out.putDouble(value);
            case 4 -> out.putFloat((float) value);
            case 2 -> out.putShort(Float.floatToFloat16((float) value));
            default -> throw unsupported();
        }
    }

    private void whole(long value) throws SourceException {
        switch (as.kind()) {
            case FLOAT -> real((double) value);
            case INT, UINT, BOOL -> bits(value);
            default -> throw unsupported();
        }
    }

    private void bits(long value) throws SourceException {
        switch (as.itemSize()) {
            case 8 -> out.putLong(value);
            case 4 -> out.putInt((int) value);
            case 2 -> out.putShort((short) value);
            case 1 -> out.put((byte) value);
            default -> throw unsupported();
        }
    }

    /** h5py stores truth as an enumeration of these two words. */
    private long truth(String word) throws SourceException {
        return switch (word) {
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            default -> throw unsupported();
        };
    }

    private SourceException.Unsupported unsupported() {
        return new SourceException.Unsupported("The dataset holds no elements that can be read as " + as.str() + ".",
                where, "Look at it with another program.");
    }
}
