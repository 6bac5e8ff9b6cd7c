package org.poolscope.app.export;

/**
 * What came of trying one way on the real values.
 *
 * @param words what it gives, or why it cannot be done
 * @param fits  whether it can be done
 */
record Trial(String words, boolean fits) {
    private static final int SHORT = 46;

    /** The heart of the words, for a card; a text that is cut ends with dots. */
    String brief() {
        int place = fits ? -1 : words.indexOf(": ");
        String heart = words.substring(place < 0 ? 0 : place + 2).split("\\. |\\.$|; |, and ", 2)[0];
        int blank = heart.length() <= SHORT ? -1 : heart.lastIndexOf(' ', SHORT);
        return heart.length() <= SHORT ? heart : heart.substring(0, blank < SHORT / 2 ? SHORT : blank) + "…";
    }
}
