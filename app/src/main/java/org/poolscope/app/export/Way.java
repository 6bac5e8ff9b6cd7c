package org.poolscope.app.export;

import org.poolscope.storage.export.MergeRule;

/** How the values become one, in the words of the window. */
public enum Way {
    PLAIN("Each for itself"), MERGED("Merged"), CONCATENATE("Concatenate"), STACK("Stack");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    MergeRule rule() {
        return MergeRule.valueOf(name());
    }
}
