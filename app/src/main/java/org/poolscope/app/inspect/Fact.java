package org.poolscope.app.inspect;

/**
 * One line of the details of a thing.
 *
 * @param name
 *            what is told, such as {@code Shape}
 * @param text
 *            the answer, from data
 * @param aside
 *            what explains it, greyer; may be empty
 */
public record Fact(String name, String text, String aside) {
    /** A line without an explanation. */
    public static Fact of(String name, String text) {
        return new Fact(name, text, "");
    }
}
