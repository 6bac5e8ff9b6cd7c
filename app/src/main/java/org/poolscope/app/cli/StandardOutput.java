package org.poolscope.app.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

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

    /** Whether the failure only says that nobody reads any more. */
    static boolean isReaderGone(UncheckedIOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
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
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
