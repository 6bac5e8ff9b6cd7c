package org.poolscope.storage.shelf;

import org.poolscope.model.value.Joining;

/**
 * The error with which Python's DataManager answers a question that cannot be answered.
 *
 * @param type    class of the error, such as {@code TypeError}
 * @param message its text, word for word
 */
public record PythonError(String type, String message) {
    /** What {@code get_merged} says of a value that is neither a list nor a tuple. */
    public static final PythonError NOT_A_LIST = new PythonError(Joining.ERROR, Joining.MESSAGE);
}
