package org.poolscope.storage.hdf5;

import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * HDF5's checksum behind each chunk. The library leaves it there, which shifts the bytes where shuffling came before it, and
 * does not check it; it finds this one through its service file.
 */
public final class Fletcher32 implements Filter {
    private static final int ID = 3;
    /** Words that can be added before a sum of 32 bits overflows. */
    private static final int WORDS = 360;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "fletcher32";
    }

    @Override
    public byte[] decode(byte[] summed, int[] unused) {
        int length = summed.length - Integer.BYTES;
        if (length < 0) {
            throw new HdfException("A chunk is too short for its checksum");
        }
        byte[] data = new byte[length];
        System.arraycopy(summed, 0, data, 0, length);
        int told = ByteBuffer.wrap(summed).order(ByteOrder.LITTLE_ENDIAN).getInt(length);
        int sum = sum(data);
        // HDF5 before 1.6.3 told the bytes of both halves the other way round.
        int reversed = (sum & 0x00FF00FF) << Byte.SIZE | (sum >>> Byte.SIZE & 0x00FF00FF);
        if (told != sum && told != reversed) {
            throw new HdfException("The checksum of a chunk does not fit its bytes");
        }
        return data;
    }

    private static int sum(byte... data) {
        int first = 0;
        int second = 0;
        int words = (data.length + 1) / 2;
        for (int i = 0; i < words; i++) {
            int low = 2 * i + 1 < data.length ? data[2 * i + 1] & 0xFF : 0;
            first += (data[2 * i] & 0xFF) << Byte.SIZE | low;
            second += first;
            if (i % WORDS == WORDS - 1 || i == data.length / 2 - 1 || i == words - 1) {
                first = folded(first);
                second = folded(second);
            }
        }
        return folded(second) << Short.SIZE | folded(first);
    }

    private static int folded(int sum) {
        return (sum & 0xFFFF) + (sum >>> Short.SIZE);
    }
}
