package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.H5E_WALK_UPWARD;
import static org.bytedeco.hdf5.global.hdf5.H5Eclear2;
import static org.bytedeco.hdf5.global.hdf5.H5Eset_auto2;
import static org.bytedeco.hdf5.global.hdf5.H5Ewalk2;
import static org.bytedeco.hdf5.global.hdf5.H5open;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.bytedeco.hdf5.H5E_auto2_t;
import org.bytedeco.hdf5.H5E_error2_t;
import org.bytedeco.hdf5.H5E_walk2_t;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/**
 * Calls into the HDF5 library, which is not safe for two threads at once: every call is made while this class is locked.
 * Only files that are written here are opened with it; a damaged one could end the process.
 */
final class Native {
    private Native() {}

    /** Some calls. */
    @FunctionalInterface
    interface Calls<T> {
        T make() throws IOException;
    }

    /**
     * Makes calls with the library to oneself.
     *
     * @throws SourceException.Unsupported if the library does not exist for this system
     */
    static <T> T locked(String where, Calls<T> calls) throws SourceException, IOException {
        synchronized (Native.class) {
            try {
                H5open();
                H5Eset_auto2(0, (H5E_auto2_t) null, (Pointer) null);
            } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
                throw missing(where, e);
            }
            return calls.make();
        }
    }

    /** An identifier, or the failure that the library tells of instead. */
    static long id(long answer) throws IOException {
        if (answer < 0) {
            throw failure();
        }
        return answer;
    }

    /** Checks the answer of a call. */
    static void done(int answer) throws IOException {
        if (answer < 0) {
            throw failure();
        }
    }

    /** The memory of a segment outside the heap, not copied; it must stay alive while the call lasts. */
    static Pointer pointer(MemorySegment memory) {
        return new Segment(memory);
    }

    private static IOException failure() {
        StringBuilder told = new StringBuilder();
        try (H5E_walk2_t walker = new Deepest(told)) {
            H5Ewalk2(0, H5E_WALK_UPWARD, walker, null);
        }
        H5Eclear2(0);
        return new IOException(told.isEmpty() ? "the HDF5 library gave no reason" : told.toString());
    }

    private static SourceException missing(String where, Throwable cause) {
        SourceException failure = new SourceException.Unsupported(
                "The library that writes HDF5 files does not run on this system.", where,
                "Write another format, or use a system with an x86-64 processor.");
        failure.initCause(cause);
        return failure;
    }

    /** Takes down what the deepest call said, in which the system's own reason stands. */
    private static final class Deepest extends H5E_walk2_t {
        private final StringBuilder told;

        Deepest(StringBuilder told) {
            this.told = told;
        }

        @Override
        public int call(int n, @Nullable H5E_error2_t error, @Nullable Pointer data) {
            if (error != null && n <= 1) {
                try (BytePointer text = error.desc()) {
                    told.append(told.isEmpty() ? "" : "; ").append(text.getString());
                }
            }
            return 0;
        }
    }

    private static final class Segment extends Pointer {
        Segment(MemorySegment memory) {
            super((Pointer) null);
            address = memory.address();
        }
    }
}
