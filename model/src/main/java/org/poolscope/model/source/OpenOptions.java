package org.poolscope.model.source;

/** How to open a source: {@code writable} only if the user has unlocked it. */
public record OpenOptions(boolean writable) {
    /** Nothing can be changed. */
    public static final OpenOptions READ_ONLY = new OpenOptions(false);
    /** The user has unlocked writing. */
    public static final OpenOptions WRITABLE = new OpenOptions(true);
}
