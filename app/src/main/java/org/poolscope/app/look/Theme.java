package org.poolscope.app.look;

import java.util.Locale;
import java.util.Optional;

/** The two sets of colours; {@link Look} switches between them while the window is open. */
public enum Theme {
    LIGHT, DARK;

    /** The theme of a word as the command line takes it, {@code light} or {@code dark}. */
    public static Optional<Theme> named(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** The lower-case word, also the style class the root carries. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other theme. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
