package org.poolscope.storage.shelf.pickle;

import java.math.BigInteger;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** Integers and old strings, whose form tells which Python wrote them. */
final class Integers {
    private static final int LONGEST = 1 << 16;

    private final Window window;
    private final Context context;
    private final Evidence evidence;
    private final LineValues lines;

    Integers(Window window, Context context) {
        this.window = window;
        this.context = context;
        this.evidence = context.evidence();
        this.lines = new LineValues(context);
    }

    /** A two's complement number of some bytes. */
    Value binary(int length) throws SourceException {
        if (length < 0 || length > LONGEST) {
            throw window.corrupt("An integer of " + Integer.toUnsignedString(length) + " bytes is too long");
        }
        return longOf(Plain.littleEndian(window.copy(length)));
    }

    /** A line of digits that ends in L. */
    Value longLine() throws SourceException {
        return longOf(lines.longInteger(window.line()));
    }

    /** A line of digits. */
    Value line() throws SourceException {
        if (evidence.protocol() >= 2) {
            evidence.pythonTwo();
        }
        return lines.integer(window.line());
    }

    Value realLine() throws SourceException {
        return lines.real(window.line());
    }

    Value textLine() throws SourceException {
        return new Value.Text(lines.unicode(window.line()));
    }

    /** A line with a str of Python 2 in quotes. */
    Value stringLine() throws SourceException {
        evidence.pythonTwo();
        return new Value.Bytes(ByteType.PY2_STR, lines.quoted(window.line()));
    }

    long memoNumber() throws SourceException {
        return lines.memoNumber(window.line());
    }

    /** Up to 32 bits only Python 2 writes a long so; beyond, it is that or Python 3's int. */
    private Value longOf(BigInteger number) {
        boolean small = number.bitLength() < 32;
        boolean old = evidence.protocol() <= 2;
        if (old && small) {
            evidence.pythonTwo();
        } else if (old) {
            evidence.dependsOnPython();
        }
        boolean isLong = old && (small || context.assumed().python() == Origin.Python.TWO);
        return Value.Whole.of(number, isLong);
    }
}
