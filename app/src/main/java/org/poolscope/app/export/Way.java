package org.poolscope.app.export;

import org.poolscope.storage.export.merge.MergeRule;

/** How the values become one, in the words of the window. */
public enum Way {
    PLAIN("Each for itself", "one below the other, with where it is from"), MERGED("Merged",
            "items of all lists in one, as get_merged"), CONCATENATE("Concatenate",
                    "one after the other, columns by name"), STACK("Stack",
                            "arrays of one shape along a new axis"), JOIN(
                                    "Join", "rows with the same key side by side");

    private final String title;
    private final String explained;

    Way(String title, String explained) {
        this.title = title;
        this.explained = explained;
    }

    String title() {
        return title;
    }

    /** What it does, a few words. */
    String explained() {
        return explained;
    }

    MergeRule rule() {
        return MergeRule.valueOf(name());
    }
}
