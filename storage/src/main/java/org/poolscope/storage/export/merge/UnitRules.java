package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.units.Conversion;
import org.poolscope.storage.export.units.UnitNames;

/** Converts the columns that were asked for, and no other. Belongs to one thread. */
final class UnitRules {
    private static final String FIRST = "first";

    private final List<String> wishes;
    private final boolean joins;
    private final LossCount losses;
    private final Map<String, String> firstUnits = new HashMap<>();
    private final Set<String> unused;
    private @Nullable UnitNames names;

    UnitRules(MergeRequest request, LossCount losses) {
        this.wishes = request.units();
        this.joins = request.rule() == MergeRule.JOIN;
        this.losses = losses;
        this.unused = new LinkedHashSet<>(wishes);
        unused.remove(FIRST);
    }

    /** The rows of an input with the units that its source tells, and with those that were asked for. */
    Part applied(InputPart input) throws SourceException, Unmergeable {
        List<Column> columns = new ArrayList<>();
        List<@Nullable UnaryOperator<NdArray>> conversions = new ArrayList<>();
        for (Column column : Inputs.described(input)) {
            String name = column.name().equals(ValueTable.VALUE) ? input.input().name() : column.name();
            String wanted = wanted(name, column);
            if (wanted == null || wanted.equals(column.unit())) {
                columns.add(column);
                conversions.add(null);
                continue;
            }
            Optional<TimeScale> scale = TimeScale.of(column, wanted);
            DType element = scale.isPresent() ? scale.get().type(column.element()) : DType.FLOAT64;
            if (scale.isPresent()) {
                conversions.add(times -> scale.get().of(times, element));
            } else {
                Conversion conversion = conversion(input, name, column, wanted);
                conversions.add(numbers -> converted(numbers, conversion));
            }
            columns.add(new Column(column.name(), column.role(), Union.subArray(element, column.tail()), wanted,
                    column.title(), column.mayMiss()));
            losses.at(input.input().place()).add(Loss.Kind.CONVERTED, input.rows(), scale
                    .map(known -> known.sentence(name, column.unit(), wanted))
                    .orElse("a number of " + name + " is converted from " + column.unit() + " to " + wanted));
        }
        return new UnitPart(input, columns, conversions);
    }

    /** What was asked for and met no column. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    private @Nullable String wanted(String name, Column column) {
        for (String wish : wishes) {
            if (wish.startsWith(name + "=")) {
                unused.remove(wish);
                return wish.substring(name.length() + 1);
            }
        }
        boolean isScale = column.element().kind() == Kind.DATETIME && TimeScale.isScale(column.unit());
        if (column.unit().isEmpty() || (!column.element().kind().isReal() && !isScale)) {
            return null;
        }
        for (String wish : wishes) {
            if (wish.equals(FIRST)) {
                return firstUnits.computeIfAbsent(joins ? name : column.name(), _ -> column.unit());
            }
            if (!wish.contains("=") && meets(column, wish, isScale)) {
                unused.remove(wish);
                return wish;
            }
        }
        return null;
    }

    private boolean meets(Column column, String wish, boolean isScale) {
        return wish.equals(column.unit())
                || (isScale ? TimeScale.isScale(wish) : names().between(column.unit(), wish).isPresent());
    }

    private static NdArray converted(NdArray array, Conversion conversion) {
        double[] numbers = array.toDoubles();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = conversion.of(numbers[i]);
        }
        NdArray flat = NdArray.ofDoubles(numbers);
        return NdArray.of(flat.dtype(), array.shape(), false, flat.bytes());
    }

    private Conversion conversion(InputPart input, String name, Column column, String wanted) throws Unmergeable {
        String from = column.unit().isEmpty() ? "no unit" : column.unit();
        if (!column.element().kind().isReal() || column.unit().isEmpty()) {
            throw Unmergeable.byRule(input.input().place() + ": the column " + name + " has " + from
                    + ", so that it cannot be converted to " + wanted);
        }
        return names().between(column.unit(), wanted).orElseThrow(() -> Unmergeable.byRule(input.input().place()
                + ": the column " + name + " is in " + from + ", and that "
                + (names().isKnown(from) && names().isKnown(wanted)
                        ? "has another dimension than " + wanted
                        : "or " + wanted + " is no unit that is known")));
    }

    private UnitNames names() {
        UnitNames known = names == null ? new UnitNames() : names;
        names = known;
        return known;
    }
}
