package org.poolscope.app.browse.tables;

/** What parts the fields of a line. */
enum Separator {
    GUESSED("found by itself", -1), COMMA("comma  ,", ','), SEMICOLON("semicolon  ;", ';'), TAB("tab", '\t'), BAR(
            "bar  |", '|');

    private final String title;
    private final int character;

    Separator(String title, int character) {
        this.title = title;
        this.character = character;
    }

    /** The character, or -1. */
    int character() {
        return character;
    }

    @Override
    public String toString() {
        return title;
    }
}
