package org.poolscope.model.source;

import java.util.List;

/**
 * Some of the instructions that a stored value consists of, such as the opcodes of a pickle; told as text, never carried
 * out.
 *
 * @param lines in the order in which they are stored
 * @param next  the byte to go on from, -1 after the last one
 */
public record Instructions(List<Line> lines, long next) {
    /** What is not stored as instructions. */
    public static final Instructions NONE = new Instructions(List.of(), -1);

    /** Copies the lines. */
    public Instructions {
        lines = List.copyOf(lines);
    }

    /**
     * One instruction.
     *
     * @param offset   where it begins in the stored value, in bytes
     * @param name     its name in the format's own terms, such as {@code BININT1}
     * @param argument what stands behind it, shortened; empty if nothing does
     */
    public record Line(long offset, String name, String argument) {}
}
