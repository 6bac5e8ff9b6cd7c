package org.poolscope.storage.pool.index;

import java.util.List;

/** How a pool keeps its index, by the files that hold it. */
public enum PoolLayout {
    /** {@code dTypes} and {@code dTags}: fdi from 1.28.1 on; the one that is written. */
    TWO_FILES("fdi 1.28.1 and later"),
    /** All five, the old three left empty: fdi 1.16.1 to 1.28.0. */
    FIVE_FILES("fdi 1.16.1 to 1.28.0"),
    /** {@code classes}, {@code tags} and {@code urns}: fdi 1.0 to 1.16.0. */
    THREE_FILES("fdi 1.0 to 1.16.0"),
    /** No index that can be read: what there is shows by the names of the files. */
    NO_INDEX("no index");

    /** The classes and their products, today. */
    public static final String TYPES = "dTypes.jsn";
    /** The tags, today. */
    public static final String TAGS = "dTags.jsn";
    /** The classes, as it was. */
    public static final String OLD_TYPES = "classes.jsn";
    /** The tags, as it was. */
    public static final String OLD_TAGS = "tags.jsn";
    /** The products, as it was. */
    public static final String OLD_URNS = "urns.jsn";
    /** All names of index files. */
    public static final List<String> FILES = List.of(TYPES, TAGS, OLD_TYPES, OLD_TAGS, OLD_URNS);

    private final String writer;

    PoolLayout(String writer) {
        this.writer = writer;
    }

    /** Which versions wrote it, for people. */
    public String writer() {
        return writer;
    }
}
