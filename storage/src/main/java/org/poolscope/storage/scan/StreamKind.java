package org.poolscope.storage.scan;

import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.View.Chunk;

/** What the points of a stream are besides what its entries hold; blissdata has plug-ins for that. */
interface StreamKind {
    /** Points are what is in the entries. */
    StreamKind PLAIN = chunks -> chunks;

    /** The points for chunks of entries: as many, at the same places. */
    List<Chunk> shown(List<Chunk> chunks) throws SourceException;

    /** Whether points can be read that are gone from the store. */
    default boolean outlivesEntries() {
        return false;
    }

    /** What a person should know of such a stream, a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /** Points are what is in the entries, but this must be said of them. */
    static StreamKind noted(String note) {
        return new StreamKind() {
            @Override
            public List<Chunk> shown(List<Chunk> chunks) {
                return chunks;
            }

            @Override
            public List<String> notes() {
                return List.of(note);
            }
        };
    }
}
