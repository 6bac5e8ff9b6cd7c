package org.poolscope.app.browse;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.SourceException;

/**
 * Matches names against what a person typed. A regular expression may try more ways than anybody can wait for: its steps
 * are counted, and it ends with the task. In tasks only.
 */
public final class NameMatch {
    /** Looks at characters of one name; an expression that needs more on so short a text never ends in practice. */
    private static final int MOST_STEPS = 2_000_000;
    private static final int CANCEL_EVERY = 1 << 12;

    private final NamePattern pattern;
    private final Cancel cancel;

    /** For one pattern, in one task. */
    public NameMatch(NamePattern pattern, Cancel cancel) {
        this.pattern = pattern;
        this.cancel = cancel;
    }

    /** The names that fit, in their order. */
    List<String> fitting(List<String> names) throws SourceException {
        List<String> fit = new ArrayList<>();
        for (String name : names) {
            if (fits(name)) {
                fit.add(name);
            }
        }
        return fit;
    }

    /** Whether a name fits; {@code Unsupported} where the expression finds no end. */
    boolean fits(String name) throws SourceException {
        cancel.check("matching names");
        if (!(pattern instanceof NamePattern.Expression(String text, var expression))) {
            return pattern.matches(name);
        }
        try {
            return expression.matcher(new Watched(name, cancel, new Steps())).find();
        } catch (Endless | StackOverflowError _) {
            cancel.check("matching names");
            throw new SourceException.Unsupported("'" + text + "' tries too many ways on the name '" + name + "'.", "",
                    "Write it without repeats inside repeats, such as (a+)+.");
        }
    }

    /** The same pattern for others to match with: an expression that finds no end throws {@link Ended}. */
    public NamePattern bounded() {
        return pattern instanceof NamePattern.Expression ? new NamePattern.Function(this::fitsOrEnds) : pattern;
    }

    private boolean fitsOrEnds(String name) {
        try {
            return fits(name);
        } catch (SourceException e) {
            throw new Ended(e);
        }
    }

    /** Carries why the matching ended through code that knows nothing of it. */
    public static final class Ended extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
        private final transient SourceException why;

        Ended(SourceException why) {
            super(why);
            this.why = why;
        }

        /** What a person is told. */
        public SourceException why() {
            return why;
        }
    }

    private static final class Steps {
        private int done;
    }

    /** A name that counts how often it is looked at. */
    private record Watched(CharSequence name, Cancel cancel, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return name.length();
        }

        @Override
        public char charAt(int index) {
            steps.done++;
            if (steps.done > MOST_STEPS || (steps.done % CANCEL_EVERY == 0 && cancel.isCancelled())) {
                throw new Endless();
            }
            return name.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Watched(name.subSequence(from, to), cancel, steps);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** The expression goes on and on; carries nothing. */
    private static final class Endless extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Endless() {
            super("", null, false, false);
        }
    }
}
