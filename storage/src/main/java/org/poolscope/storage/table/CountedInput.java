package org.poolscope.storage.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass. */
final class CountedInput extends FilterInputStream {
    private volatile long count;

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread reads at a time, others only look
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread reads at a time, others only look
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(read, 0);
        return read;
    }
}
