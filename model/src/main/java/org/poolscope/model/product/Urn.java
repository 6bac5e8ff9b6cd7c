package org.poolscope.model.product;

import java.util.Locale;

/**
 * The name of a stored product: {@code urn:POOL:TYPE:NUMBER}.
 *
 * @param pool   the pool's name; empty if the text has none
 * @param type   the full class name, such as {@code fdi.dataset.product.Product}; empty if the text has none
 * @param number the serial number within that type
 */
public record Urn(String pool, String type, long number) {
    private static final int PARTS = 4;

    /** Refuses a colon within a part, as the text could not be read back. */
    public Urn {
        if (pool.indexOf(':') >= 0 || type.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A pool's name and a class name hold no colon: " + pool + ", " + type);
        }
    }

    /**
     * Reads the text form; {@code urn} may be in capitals, the number as Python writes integers.
     *
     * @throws IllegalArgumentException in words, if it is no URN
     */
    public static Urn parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS || !parts[0].toLowerCase(Locale.ROOT).equals("urn")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no URN; one looks like urn:mypool:fdi.dataset.product.Product:0.");
        }
        return new Urn(parts[1], parts[2], number(parts[3], text));
    }

    /** True if {@link #parse} takes it. */
    public static boolean isUrn(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The last part of the class name, by which fdi looks classes up. */
    public String shortType() {
        return ProductClass.lastPart(type);
    }

    /** What a person calls the product within its pool: {@code Product:41}. */
    public String title() {
        return shortType() + ":" + number;
    }

    /** The text form. */
    @Override
    public String toString() {
        return "urn:" + pool + ":" + type + ":" + number;
    }

    private static long number(String text, String urn) {
        String plain = text.strip();
        if (!plain.matches("(?U)[+-]?\\d+(_\\d+)*")) {
            throw new IllegalArgumentException("'" + urn + "' is no URN: its last part is no whole number.");
        }
        try {
            return Long.parseLong(plain.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + urn + "': no pool has a product of so large a number.", e);
        }
    }
}
