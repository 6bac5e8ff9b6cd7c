package org.poolscope.app.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A stream of the process whose failures are not swallowed on the way: when the reader has gone ({@code | head}) or the
 * disk is full, the command ends at its next line.
 */
final class StandardOutput extends OutputStream {
    private final FileOutputStream out;
    private boolean broken;

    StandardOutput(FileOutputStream out) {
        this.out = out;
    }

    /** Nobody reads any more: what there is to say has been heard as far as somebody wanted to hear it. */
    static final class ReaderGone extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        private ReaderGone(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (broken) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            broken = true;
            throw leadsToReader() ? new ReaderGone(e) : new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Whether this is a pipe, a socket or a terminal, which fails when its other end is closed and never for want of
     * room; only what is stored somewhere has a position. What the system says of the failure differs by its language.
     */
    private boolean leadsToReader() {
        try {
            out.getChannel().position();
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
