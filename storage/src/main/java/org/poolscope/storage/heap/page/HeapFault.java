package org.poolscope.storage.heap.page;

import org.poolscope.model.source.SourceException;

/**
 * A {@link SourceException} on its way through calls that cannot declare one, such as those of {@link java.util.Map};
 * unwrapped where a source or a command ends.
 */
public final class HeapFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SourceException failure;

    /** Carries {@code failure}. */
    public HeapFault(SourceException failure) {
        super(failure.sentence(), failure);
        this.failure = failure;
    }

    /** Bytes at {@code offset} of a file contradict the format. */
    public static HeapFault corrupt(String what, String file, long offset) {
        return new HeapFault(new SourceException.Corrupt(what + " (at byte " + offset + ").", file,
                "See what verify says; salvage saves what is left into a new file.", null));
    }

    /** A mapped file was cut short by another program. */
    public static HeapFault shrank(String file, long offset, Throwable fault) {
        return new HeapFault(new SourceException.Corrupt(
                "The file was cut short by another program while it was open (at byte " + offset + ").", file,
                "Bring the file back from a copy; salvage saves what is left of it.", fault));
    }

    /** What failed, for people. */
    public SourceException failure() {
        return failure;
    }
}
