package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** Texts and bytes of a pickle. Long ones stay where they lie until somebody needs them in another form. */
final class Payloads {
    private static final int SLICED_FROM = 1 << 12;

    private final Window window;
    private final Evidence evidence;
    private final List<MemorySegment> buffers;
    private final boolean deferring;
    private final IdentityHashMap<Value, MemorySegment> deferred = new IdentityHashMap<>();
    private final ShortTexts shortTexts;
    private int nextBuffer;

    /**
     * Over a pickle and the buffers beside it.
     *
     * @param deferring long texts after the name of a codec are left for it to decode
     */
    Payloads(Window window, Evidence evidence, List<MemorySegment> buffers, boolean deferring) {
        this.window = window;
        this.evidence = evidence;
        this.buffers = buffers;
        this.deferring = deferring;
        shortTexts = new ShortTexts(window);
    }

    /** Bytes of some length, which is unsigned if it comes from eight bytes. */
    Value bytes(ByteType type, long length) throws SourceException {
        return length < SLICED_FROM && length >= 0
                ? new Value.Bytes(type, window.copy(length))
                : new Value.Bytes(type, window.slice(length));
    }

    /** The str of Python 2. */
    Value python2(int length) throws SourceException {
        evidence.pythonTwo();
        return bytes(ByteType.PY2_STR, length);
    }

    /** Text; {@code before} is the value below it on the stack. */
    Value text(long length, @Nullable Value before) throws SourceException {
        if (length <= ShortTexts.LONGEST && length >= 0) {
            return shortTexts.next((int) length);
        }
        boolean forCodec = deferring && length >= SLICED_FROM && before instanceof Value.Global codec
                && codec.module().equals("_codecs");
        if (!forCodec) {
            return new Value.Text(window.utf8(length));
        }
        Value placeholder = new Value.Unreadable("A long text stands where its codec expects it.");
        deferred.put(placeholder, window.slice(length));
        return placeholder;
    }

    /** The bytes of a text that was left where it lies, null if it was not. */
    @Nullable
    MemorySegment takeDeferred(Value placeholder) {
        return deferred.remove(placeholder);
    }

    /** True if a text was left where it lies and nobody has decoded it. */
    boolean hasDeferred() {
        return !deferred.isEmpty();
    }

    /** The next of the buffers that lie beside the pickle. */
    Value outOfBand() throws SourceException {
        if (nextBuffer == buffers.size()) {
            throw new SourceException.Corrupt("The pickle needs " + (nextBuffer + 1) + " buffers beside it, and "
                    + buffers.size() + " are there (at byte " + window.offset() + ").", window.where(),
                    "Keep its .buf files beside it.", null);
        }
        return new Value.Bytes(ByteType.BYTES, buffers.get(nextBuffer++));
    }
}
