package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.QueryError;

/** A text that counts how often a pattern looks at it, so that one which tries everything is stopped. */
final class CountedText implements CharSequence {
    private final String text;
    private final Budget budget;

    CountedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** Carries the error out of the matcher, which knows no exceptions of ours. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final QueryError why;

        private Spent(QueryError why) {
            super(why.message(), why, false, false);
            this.why = why;
        }

        QueryError why() {
            return why;
        }
    }

    @Override
    public char charAt(int index) {
        try {
            budget.step();
        } catch (QueryError error) {
            throw new Spent(error);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
