package org.poolscope.app.inspect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.poolscope.app.main.Counts;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.value.SizeText;

/** Sizes, shapes and summaries of numbers in the words of the window. */
public final class Words {
    private static final MathContext SIX = new MathContext(6);

    private Words() {}

    /** A size such as {@code 512 bytes}, {@code 112 kB} or {@code 1.2 GB}. */
    public static String size(long bytes) {
        return SizeText.of(bytes);
    }

    /** A shape as numpy prints it, our counts grouped: {@code (2 000,)}, {@code (2, 3)}. */
    public static String shape(List<Long> shape) {
        String inner = String.join(", ", shape.stream().map(Counts::grouped).toList());
        return "(" + inner + (shape.size() == 1 ? ",)" : ")");
    }

    /** A shape for the narrow column of a tree: {@code (2 000)}, {@code (2, 3)}. */
    public static String briefShape(List<Long> shape) {
        return "(" + String.join(", ", shape.stream().map(Counts::grouped).toList()) + ")";
    }

    /** A summary of floats with six digits, {@code -60.0}, {@code -50.0182}; copies take the exact one. */
    public static String six(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return FloatText.repr(number);
        }
        return FloatText.repr(new BigDecimal(number).round(SIX).doubleValue());
    }

    /** The same without a fraction where the numbers are whole by their type. */
    public static String six(double number, boolean whole) {
        boolean exact = whole && Math.abs(number) < 1L << 53 && Double.isFinite(number);
        return exact ? Long.toString((long) number) : six(number);
    }

    /** One thing or many: {@code 1 curve}, {@code 5 curves}. */
    public static String count(long count, String one, String many) {
        return Counts.grouped(count) + " " + (count == 1 ? one : many);
    }
}
