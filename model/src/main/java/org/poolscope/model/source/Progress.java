package org.poolscope.model.source;

/** Takes reports of how far a piece of work has come; may be called from any thread and often. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks. */
    Progress IGNORED = (_, _, _) -> {};

    /** {@code done} of {@code total} (−1 if not known) {@code unit}s, such as bytes or sessions. */
    void report(long done, long total, String unit);
}
