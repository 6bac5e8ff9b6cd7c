package org.poolscope.storage.export.merge;

/** Why values do not go together, a sentence for a person without its full stop. Never leaves this package. */
final class Unmergeable extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    Unmergeable(String why) {
        this(why, false);
    }

    private Unmergeable(String why, boolean refusal) {
        super(why);
        this.refusal = refusal;
    }

    /** The rule itself does not allow the values, whatever the format. */
    static Unmergeable byRule(String why) {
        return new Unmergeable(why, true);
    }

    /** Whether the rule does not allow it; else it is the format that wants it otherwise. */
    boolean isByRule() {
        return refusal;
    }

    String why() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
