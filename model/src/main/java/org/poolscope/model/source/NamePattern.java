package org.poolscope.model.source;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which names fit: all that start with a text, a glob ({@code run*.rate}), a regular expression ({@code /rate$/}) found
 * anywhere, or what a function says.
 */
public sealed interface NamePattern {

    /** True if {@code name} fits. */
    boolean matches(String name);

    /** Names that start with {@code text}; the empty text fits all. */
    record Prefix(String text) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return name.startsWith(text);
        }
    }

    /** Names in which the expression of a glob or regular expression is found. */
    record Expression(String text, Pattern pattern) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return pattern.matcher(name).find();
        }
    }

    /** Names that a function accepts. */
    record Function(Predicate<String> accepts) implements NamePattern {
        @Override
        public boolean matches(String name) {
            return accepts.test(name);
        }
    }

    /**
     * Reads what a person types: {@code /…/} is a regular expression, a text with {@code *}, {@code ?} or {@code [} a
     * glob over the whole name, anything else a prefix.
     *
     * @throws IllegalArgumentException if the expression is broken, with its reason
     */
    static NamePattern parse(String text) {
        try {
            if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
                return new Expression(text, Pattern.compile(text.substring(1, text.length() - 1)));
            }
            return text.matches("(?s).*[*?\\[].*")
                    ? new Expression(text, Pattern.compile(Glob.regex(text), Pattern.DOTALL))
                    : new Prefix(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is no pattern: " + e.getDescription() + ".", e);
        }
    }
}
