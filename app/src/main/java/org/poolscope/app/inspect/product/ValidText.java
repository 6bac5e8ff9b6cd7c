package org.poolscope.app.inspect.product;

import org.poolscope.app.inspect.Words;

/** Bounds of valid ranges in a drawing: whole numbers without a fraction, others with six digits. */
final class ValidText {
    private ValidText() {}

    static String number(double bound) {
        return Words.six(bound, bound == Math.rint(bound));
    }
}
