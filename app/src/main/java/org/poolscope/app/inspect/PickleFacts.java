package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import org.poolscope.app.main.Counts;

/**
 * What a pickle asked for.
 *
 * @param names
 *            classes and functions it names
 * @param notCalled
 *            those of them that are not data; nothing of them was called
 * @param opcodes
 *            how many instructions it has
 * @param notes
 *            sentences on what could not be shown
 * @param read
 *            whether all of it was read, so that the names are known
 */
public record PickleFacts(List<String> names, List<String> notCalled, long opcodes, List<String> notes, boolean read) {
    /** Copies the lists. */
    public PickleFacts {
        names = List.copyOf(names);
        notCalled = List.copyOf(notCalled);
        notes = List.copyOf(notes);
    }

    /** What a source told of how a value is stored; no names for one that is not pickled. */
    public static PickleFacts of(Map<String, Object> provenance) {
        return new PickleFacts(texts(provenance.get("names")), texts(provenance.get("not_called")),
                provenance.get("opcodes") instanceof Number n ? n.longValue() : 0, texts(provenance.get("notes")),
                provenance.containsKey("names"));
    }

    /** The sentence above the names. */
    public String sentence() {
        if (!read) {
            return notes.isEmpty()
                    ? "It has not been read, so the names that it asks for are not known yet."
                    : "It cannot be read. Nothing was called.";
        }
        if (!notCalled.isEmpty()) {
            return "This pickle asks for " + String.join(", ", notCalled)
                    + (notCalled.size() == 1 ? ", which is not data. It was" : ", which are not data. They were")
                    + " not called; you see an unknown object.";
        }
        return names.isEmpty()
                ? "No names asked for. Nothing was called."
                : Counts.grouped(names.size()) + (names.size() == 1 ? " name" : " names")
                        + " asked for, all on the list of data types. Nothing was called.";
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }
}
