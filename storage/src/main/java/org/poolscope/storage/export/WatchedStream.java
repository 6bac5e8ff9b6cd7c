package org.poolscope.storage.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.poolscope.model.source.Cancel;

/** Passes bytes on until the user stops it; looks before every block. */
final class WatchedStream extends OutputStream {
    private final OutputStream out;
    private final Cancel cancel;

    WatchedStream(OutputStream out, Cancel cancel) {
        this.out = out;
        this.cancel = cancel;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (cancel.isCancelled()) {
            throw new InterruptedIOException("stopped");
        }
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
