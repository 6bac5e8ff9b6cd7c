package org.poolscope.app.browse;

/** What is asked about a key: its value in one session, or one of the DataManager's questions over all of them. */
enum Question {
    THIS(1, "This session", "sessions.this"), GET(2, "get", "sessions.get"), MERGED(3, "get_merged",
            "sessions.merged"), MATCHING(4, "get_matching…", "sessions.matching"), FLAT(5, "get_flat_matching…",
                    "sessions.flat");

    private final int number;
    private final String title;
    private final String action;

    Question(int number, String title, String action) {
        this.number = number;
        this.title = title;
        this.action = action;
    }

    /** The digit that asks it with Alt. */
    int number() {
        return number;
    }

    /** What its button says. */
    String title() {
        return title;
    }

    /** The id of its action. */
    String action() {
        return action;
    }
}
