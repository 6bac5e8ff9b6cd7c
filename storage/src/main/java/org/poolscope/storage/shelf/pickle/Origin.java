package org.poolscope.storage.shelf.pickle;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrote a pickle, as far as it is known from elsewhere: the same bytes mean an {@code int} in Python 3 and a
 * {@code long} in Python 2, and numpy turns arrays into the byte order of the machine that reads them.
 *
 * @param python which Python; what the pickle itself shows comes before it
 * @param order  byte order of the machine
 */
public record Origin(Python python, ByteOrder order) {
    /** Nothing known: taken for Python 3 on a little-endian machine. */
    public static final Origin UNKNOWN = new Origin(Python.UNKNOWN, ByteOrder.LITTLE_ENDIAN);

    private static final Pattern PYTHON = Pattern.compile("(?<![a-z])(?:py|python)-?([23])");
    private static final Pattern BIG = Pattern.compile("(?<![a-z])(?:s390x?|ppc64|powerpc|sparc|m68k|bigendian)"
            + "(?![a-z]*64le)");

    /** The two languages called Python. */
    public enum Python {
        TWO, THREE, UNKNOWN
    }

    /** The hint that a file name gives when a part of it names a Python or a big-endian machine. */
    public static Origin ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        Matcher python = PYTHON.matcher(name);
        Python which = !python.find() ? Python.UNKNOWN : python.group(1).equals("2") ? Python.TWO : Python.THREE;
        return new Origin(which, BIG.matcher(name).find() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** The same machine with another Python. */
    public Origin with(Python other) {
        return new Origin(other, order);
    }
}
