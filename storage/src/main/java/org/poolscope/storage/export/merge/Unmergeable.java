package org.poolscope.storage.export.merge;

/** Why values do not go together, a sentence for a person without its full stop. Never leaves this package. */
final class Unmergeable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What does not allow it. */
    enum Reason {
        /** The rule itself, whatever the format. */
        RULE,
        /** The form that the format takes. */
        FORM,
        /** The number of columns, which no table holds, but arrays do. */
        WIDTH
    }

    Unmergeable(String why) {
        this(why, Reason.FORM);
    }

    private Unmergeable(String why, Reason reason) {
        super(why);
        this.reason = reason;
    }

    /** The rule itself does not allow the values, whatever the format. */
    static Unmergeable byRule(String why) {
        return new Unmergeable(why, Reason.RULE);
    }

    /** No table has so many columns. */
    static Unmergeable tooWide(String why) {
        return new Unmergeable(why, Reason.WIDTH);
    }

    Reason reason() {
        return reason;
    }

    String why() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
