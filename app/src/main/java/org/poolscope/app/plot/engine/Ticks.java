package org.poolscope.app.plot.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a grid are and what stands beside them.
 *
 * @param values positions as values of the axis, rising
 * @param labels one text a position, short enough for a fixed gutter
 * @param note what to add to the axis title to read the labels, such as "× 1e9" or "+ 1700000000"; often empty
 */
public record Ticks(List<Double> values, List<String> labels, String note) {
    /** Characters that fit into the gutter. */
    private static final int ROOM = 7;
    private static final double EXACT = 1L << 53;
    private static final int PLAIN_POWER = 4;

    /** Lines at multiples of 1, 2 or 5 times a power of ten, at most {@code most} of them. */
    public static Ticks linear(Extent range, int most) {
        double width = range.max() / most - range.min() / most;
        if (!(width > 0) || !Double.isFinite(width)) {
            return new Ticks(List.of(), List.of(), "");
        }
        BigDecimal step = niceStep(width);
        double first = Math.ceil(range.min() / step.doubleValue());
        double last = Math.floor(range.max() / step.doubleValue());
        if (Math.max(Math.abs(first), Math.abs(last)) > EXACT) {
            return new Ticks(List.of(), List.of(), "");
        }
        List<BigDecimal> marks = new ArrayList<>();
        for (long i = (long) first; i <= (long) last; i++) {
            marks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return labelled(marks, step);
    }

    private static BigDecimal niceStep(double least) {
        int power = (int) Math.floor(Math.log10(least));
        double part = least / Math.pow(10, power);
        if (part > 5) {
            return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
        }
        return BigDecimal.valueOf(part <= 1 ? 1 : part <= 2 ? 2 : 5).scaleByPowerOfTen(power);
    }

    private static Ticks labelled(List<BigDecimal> marks, BigDecimal step) {
        List<Double> values = marks.stream().map(BigDecimal::doubleValue).toList();
        List<String> plain = marks.stream().map(Ticks::plain).toList();
        if (fit(plain)) {
            return new Ticks(values, plain, "");
        }
        int power = marks.stream().filter(mark -> mark.signum() != 0)
                .mapToInt(mark -> mark.precision() - mark.scale() - 1)
                .max().orElse(0);
        List<String> scaled = marks.stream().map(mark -> plain(mark.scaleByPowerOfTen(-power))).toList();
        if (fit(scaled)) {
            return new Ticks(values, scaled, "× 1e" + power);
        }
        return shifted(values, marks, step);
    }

    /** Labels as distances from the roundest number among the marks, for a narrow range far from zero. */
    private static Ticks shifted(List<Double> values, List<BigDecimal> marks, BigDecimal step) {
        BigDecimal base = roundest(marks.getFirst(), marks.getLast(), step);
        int power = step.precision() - step.scale() - 1;
        boolean small = Math.abs(power) <= PLAIN_POWER;
        List<String> labels = marks.stream()
                .map(mark -> mark.subtract(base).setScale(step.scale(), RoundingMode.HALF_EVEN))
                .map(off -> plain(small ? off : off.scaleByPowerOfTen(-power))).toList();
        String sign = base.signum() < 0 ? "− " : "+ ";
        return new Ticks(values, labels,
                (small ? "" : "× 1e" + power + " ") + sign + base.abs().stripTrailingZeros().toPlainString());
    }

    private static BigDecimal roundest(BigDecimal first, BigDecimal last, BigDecimal step) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(last.precision() - last.scale());
        while (unit.compareTo(step) > 0) {
            BigDecimal candidate = first.divide(unit, 0, RoundingMode.CEILING).multiply(unit);
            if (candidate.compareTo(last) <= 0) {
                return candidate;
            }
            unit = unit.movePointLeft(1);
        }
        return first;
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    private static boolean fit(List<String> labels) {
        return labels.stream().allMatch(label -> label.length() <= ROOM);
    }

    /** Lines at powers of ten, between them at 2 and 5 where there is room; as on a linear axis in a narrow range. */
    public static Ticks logarithmic(Extent range, int most) {
        double from = Math.log10(range.min());
        double to = Math.log10(range.max());
        if (to - from < 1) {
            return linear(range, most);
        }
        int every = (int) Math.max(1, Math.ceil((to - from) / most));
        int[] digits = (to - from) * 3 <= most ? new int[]{1, 2, 5} : new int[]{1};
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int power = (int) Math.floor(from); power <= to; power++) {
            for (int digit : digits) {
                BigDecimal mark = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (Math.floorMod(power, every) == 0 && range.contains(mark.doubleValue())) {
                    values.add(mark.doubleValue());
                    labels.add(Math.abs(power) <= PLAIN_POWER ? plain(mark) : digit + "e" + power);
                }
            }
        }
        return new Ticks(List.copyOf(values), List.copyOf(labels), "");
    }
}
