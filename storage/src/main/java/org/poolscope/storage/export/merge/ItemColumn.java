package org.poolscope.storage.export.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.CellText;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.Marks;

/**
 * A list of single values as a column: the type that numpy would choose for it. None is a missing cell.
 *
 * @param column name, type and unit
 * @param cells  the items
 */
record ItemColumn(Column column, Cells cells) {
    /** Makes the column {@code name} of items; what changes on the way is counted. */
    static ItemColumn of(String name, List<Value> items, Form form, LossCount losses) throws Unmergeable {
        if (items instanceof RealList reals) {
            return elements(name, NdArray.ofDoubles(reals.toDoubles()), "", Marks.NONE);
        }
        Kinds kinds = Kinds.of(items);
        Marks missing = kinds.missing();
        DType type = kinds.common();
        if (kinds.mixed() && form == Form.FREE) {
            return new ItemColumn(named(name, DType.of(Kind.TEXT, 4), "", missing), new Cells.Values(items, missing));
        }
        if (type != null && type.kind() != Kind.TEXT) {
            countRounded(items, type, losses);
            return elements(name, ItemArray.of(items, type), kinds.unit(), missing);
        }
        if (type == null && form == Form.ARRAYS) {
            throw new Unmergeable(kinds.why());
        }
        if (type == null) {
            losses.add(Loss.Kind.CONVERTED, items.size() - missing.count(), "becomes a text, as " + kinds.why());
        }
        return texts(name, items, missing);
    }

    private static ItemColumn texts(String name, List<Value> items, Marks missing) {
        List<String> texts = new ArrayList<>(items.size());
        for (Value item : items) {
            texts.add(item instanceof Value.None ? "" : CellText.any(item));
        }
        return new ItemColumn(named(name, TextWidth.type(texts), "", missing), new Cells.Texts(texts, missing));
    }

    private static ItemColumn elements(String name, NdArray array, String unit, Marks missing) {
        return new ItemColumn(named(name, array.dtype(), unit, missing), new Cells.Elements(array, missing));
    }

    private static Column named(String name, DType type, String unit, Marks missing) {
        return new Column(name, Column.Role.VALUE, type, unit, "", !missing.isEmpty());
    }

    private static void countRounded(List<Value> items, DType type, LossCount losses) {
        if (type.kind() != Kind.FLOAT && type.kind() != Kind.COMPLEX) {
            return;
        }
        for (int row = 0; row < items.size(); row++) {
            if (items.get(row) instanceof Value.Whole whole && isRounded(whole)) {
                losses.rounded(row, whole.exact().toString(), Double.toString(whole.exact().doubleValue()));
            }
        }
    }

    private static boolean isRounded(Value.Whole whole) {
        double rounded = whole.exact().doubleValue();
        return Double.isInfinite(rounded)
                || !new BigDecimal(rounded).toBigInteger().equals(whole.exact());
    }

    /** What kinds of items there are. */
    private record Kinds(@Nullable DType common, boolean mixed, Marks missing, String unit, String why) {
        static Kinds of(List<Value> items) {
            BitSet missing = new BitSet();
            DType common = null;
            String unit = "";
            String why = "";
            boolean mixed = false;
            boolean first = true;
            for (int row = 0; row < items.size(); row++) {
                Value item = items.get(row);
                if (item instanceof Value.None) {
                    missing.set(row);
                    continue;
                }
                DType type = ItemType.of(item);
                String own = ItemType.unit(item);
                if (first) {
                    common = type;
                    unit = own;
                    why = type == null ? ItemType.why(item) : "";
                } else if (common != null && (!common.equals(type) || !unit.equals(own))) {
                    mixed |= common.kind() != Kind.TEXT || type == null || type.kind() != Kind.TEXT;
                    why = type == null ? ItemType.why(item) : "numbers and texts are mixed";
                    why = unit.equals(own) ? why : "quantities of several units are mixed";
                    common = type == null || !unit.equals(own) ? null : Promotion.of(common, type).orElse(null);
                }
                mixed |= type == null;
                first = false;
            }
            return new Kinds(first ? DType.FLOAT64 : common, mixed, Marks.of(missing), unit, why);
        }
    }
}
