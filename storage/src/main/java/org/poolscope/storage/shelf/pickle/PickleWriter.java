package org.poolscope.storage.shelf.pickle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/**
 * Writes pickles that Python and numpy load. Protocol 2 is for Python 2 and 3, protocol 5 for Python 3.8 and later.
 * Parts that are shared and values that contain themselves stay so.
 *
 * <p>Arrays name {@code numpy.core}, which numpy 1 has and numpy 2 still understands; its new name {@code numpy._core}
 * is unknown to most of numpy 1.
 */
public final class PickleWriter {
    private final int protocol;

    /** Writes protocol 2 or 5. */
    public PickleWriter(int protocol) {
        if (protocol != 2 && protocol != 5) {
            throw new IllegalArgumentException("Pickles are written with protocol 2 or 5, not " + protocol + ".");
        }
        this.protocol = protocol;
    }

    /**
     * Writes one pickle and leaves {@code out} open.
     *
     * @throws SourceException.Unsupported if some part of the value has no form in Python
     */
    public void write(Value value, OutputStream out) throws IOException, SourceException {
        PickleOut pickle = new PickleOut(out, protocol);
        new ValueWriter(pickle).write(value);
        pickle.end();
    }

    /** The pickle in memory; for values that are small enough for an array. */
    public byte[] toBytes(Value value) throws SourceException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
