package org.poolscope.storage.shelf.pickle;

import java.util.List;
import java.util.SortedSet;

/**
 * How a value was stored.
 *
 * @param protocol 0 to 5; those below 2 are told by the instructions that occur
 * @param opcodes  how many instructions the pickle has
 * @param kinds    names of the instructions that occur, sorted
 * @param names    classes and functions that it names, in order, each once
 * @param notData  those of the names that stand for no data; they were not called
 * @param bytes    length of the pickle in bytes, up to and with its last instruction
 * @param trailing bytes after it, which belong to nothing
 * @param python   which Python wrote it, as far as the pickle itself shows
 * @param warnings sentences for people about what could not be shown
 */
public record PickleNotes(int protocol, long opcodes, SortedSet<String> kinds, List<String> names,
        List<String> notData, long bytes, long trailing, Origin.Python python, List<String> warnings) {
    /** Copies the lists. */
    public PickleNotes {
        names = List.copyOf(names);
        notData = List.copyOf(notData);
        warnings = List.copyOf(warnings);
    }
}
