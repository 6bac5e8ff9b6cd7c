package org.poolscope.app.browse.objects;

/** What the cells of the page map tell apart; each has its colour, a style class. */
enum PageTone {
    HEADER("Header"), OBJECTS("Objects"), VALUES("Values"), CONTENT("Content"), INDEX("Index"), FREE("Free");

    private final String word;

    PageTone(String word) {
        this.word = word;
    }

    /** For people. */
    String word() {
        return word;
    }

    /** The style class. */
    String look() {
        return "page-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
