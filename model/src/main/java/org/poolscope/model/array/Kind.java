package org.poolscope.model.array;

/** The kind letter of a numpy type string (numpy manual, "Array interface", typestr). */
public enum Kind {
    BOOL('b'), INT('i'), UINT('u'), FLOAT('f'), COMPLEX('c'), BYTES('S'), TEXT('U'), RAW('V'), OBJECT('O'), DATETIME(
            'M'), TIMEDELTA('m');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** The letter in a type string such as {@code <f8}. */
    public char letter() {
        return letter;
    }

    /** True for bool, integers and floats: what converts to a double without a choice. */
    public boolean isReal() {
        return this == BOOL || this == INT || this == UINT || this == FLOAT;
    }
}
