package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;

/** The columns that hold the columns of several parts, by their names. */
final class Union {
    /** Code points of the longest number as a text. */
    private static final int NUMBER = 48;
    private static final int LONG_DOUBLE = 16;

    private Union() {}

    /**
     * The columns of all parts in the order in which they are first met.
     *
     * @param mixed whether columns of several units may stand under each other
     */
    static List<Column> of(List<List<Column>> parts, Form form, boolean mixed) throws Unmergeable {
        Map<String, Column> found = new LinkedHashMap<>();
        Map<String, Integer> met = new LinkedHashMap<>();
        for (List<Column> part : parts) {
            for (Column column : part) {
                Column known = found.get(column.name());
                found.put(column.name(), known == null ? column : both(known, column, form, mixed));
                met.merge(column.name(), 1, Integer::sum);
            }
        }
        List<Column> columns = new ArrayList<>();
        found.forEach((name, column) -> columns
                .add(met.getOrDefault(name, 0) < parts.size() ? column.thatMayMiss() : column));
        if (columns.size() > FlatPart.WIDEST) {
            throw Unmergeable.tooWide("they have " + columns.size() + " columns together, and " + FlatPart.WIDEST
                    + " is the most that a table gets");
        }
        return columns;
    }

    private static Column both(Column one, Column two, Form form, boolean mixed) throws Unmergeable {
        if (!one.unit().equals(two.unit()) && !mixed) {
            throw Unmergeable.byRule("The column " + one.name() + " is in " + unit(one) + " here and in " + unit(two)
                    + " there, and nothing is converted unless it is asked for. Convert it with --units first");
        }
        String unit = one.unit().equals(two.unit()) ? one.unit() : "";
        DType type = form == Form.ARRAYS ? common(one.type(), two.type()) : loose(one.type(), two.type());
        return new Column(one.name(), one.role(), type, unit, one.title().isEmpty() ? two.title() : one.title(),
                one.mayMiss() || two.mayMiss());
    }

    private static String unit(Column column) {
        return column.unit().isEmpty() ? "no unit" : column.unit();
    }

    /** The type that holds both. */
    static DType common(DType one, DType two) throws Unmergeable {
        if (!tail(one).equals(tail(two))) {
            throw new Unmergeable("the arrays differ in shape beyond the first axis");
        }
        DType common = Promotion.of(one, two).orElseThrow(
                () -> new Unmergeable("the types " + one.str() + " and " + two.str() + " have no common one"));
        int each = common.kind() == Kind.COMPLEX ? common.itemSize() / 2 : common.itemSize();
        boolean isLong = each == LONG_DOUBLE && (common.kind() == Kind.FLOAT || common.kind() == Kind.COMPLEX);
        if (isLong && !one.equals(two)) {
            throw new Unmergeable("the types " + one.str() + " and " + two.str()
                    + " have no common one that is written");
        }
        return common;
    }

    private static List<Integer> tail(DType type) {
        return type instanceof DType.SubArray(_, var shape) ? shape : List.of();
    }

    /** The type that holds both, texts where there is no other. */
    private static DType loose(DType one, DType two) {
        try {
            return common(one, two);
        } catch (Unmergeable _) {
            return DType.of(Kind.TEXT, Math.max(width(one), width(two)));
        }
    }

    private static int width(DType type) {
        return type.kind() == Kind.TEXT ? type.itemSize() : 4 * NUMBER;
    }

    /** An element with further axes; the element alone where there are none. */
    static DType subArray(DType element, List<Integer> tail) throws Unmergeable {
        try {
            return tail.isEmpty() ? element : new DType.SubArray(element, tail);
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw new Unmergeable("one row would have the shape " + tail + ", which is more than 2 GB");
        }
    }
}
