package org.poolscope.storage.export;

import java.util.List;

/**
 * One choice that a format leaves to the user.
 *
 * @param name    on the command line, {@code dialect}
 * @param title   in the window
 * @param choices what may be chosen; empty for free text
 * @param normal  what is chosen where nobody does
 */
public record FormatOption(String name, String title, List<String> choices, String normal) {
    /** Copies the choices. */
    public FormatOption {
        choices = List.copyOf(choices);
    }
}
