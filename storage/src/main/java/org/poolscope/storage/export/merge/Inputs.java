package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormText;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.LossCount;

/** Looks at inputs: large arrays stay where they are, everything else is read once. Belongs to one thread. */
final class Inputs {
    private static final long LARGE = 8L << 20;
    private static final long ROOM = 64L << 20;

    private final MergeRequest request;
    private final LossCount losses;
    private final Cancel cancel;
    private long kept;

    Inputs(MergeRequest request, LossCount losses, Cancel cancel) {
        this.request = request;
        this.losses = losses;
        this.cancel = cancel;
    }

    /** The rows of an input, which was cut to what is there {@link Input#now}. */
    InputPart look(Input input) throws SourceException, Unmergeable {
        Map<String, Object> told = input.source().peek(input.path());
        Optional<SlicedPart> sliced = isLarge(told)
                ? SlicedPart.of(input, length(input, told), cancel)
                : Optional.empty();
        if (sliced.isPresent() && request.rule() != MergeRule.MERGED) {
            return sliced.get();
        }
        return loaded(input, "table".equals(told.get("kind")));
    }

    /** The columns of an input with the units and titles that its source tells. */
    static List<Column> described(InputPart part) throws SourceException {
        Input input = part.input();
        Map<String, Object> told = input.source().peek(input.path());
        Map<String, Map<String, Object>> below = new HashMap<>();
        if (part.columns().size() > 1 && "table".equals(told.get("kind"))) {
            for (Entry entry : input.source().children(input.path(), Page.ALL, Cancel.NEVER).entries()) {
                below.put(entry.name(), entry.detail());
            }
        }
        List<Column> described = new ArrayList<>();
        for (Column column : part.columns()) {
            boolean only = column.name().equals(ValueTable.VALUE);
            Map<String, Object> words = only ? told : below.getOrDefault(column.name(), Map.of());
            String unit = column.unit().isEmpty() ? word(words, "unit", "@units") : column.unit();
            described.add(
                    new Column(column.name(), column.role(), column.type(), unit, word(words, "label", "@long_name"),
                            column.mayMiss()));
        }
        return described;
    }

    private static String word(Map<String, Object> told, String... names) {
        for (String name : names) {
            if (told.get(name) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static boolean isLarge(Map<String, Object> told) {
        long rows = told.get("length") instanceof Number length
                ? length.longValue()
                : told.get("shape") instanceof List<?> shape && !shape.isEmpty() && shape.getFirst() instanceof Number n
                        ? n.longValue()
                        : 0;
        long bytes = told.get("bytes") instanceof Number number ? number.longValue() : rows * Double.BYTES;
        return told.containsKey("dtype") && rows > 0 && bytes > LARGE;
    }

    private static long length(Input input, Map<String, Object> told) {
        Optional<Long> cut = input.length();
        if (cut.isPresent()) {
            return cut.get();
        }
        return told.get("shape") instanceof List<?> shape && !shape.isEmpty() && shape.getFirst() instanceof Number n
                ? n.longValue()
                : told.get("length") instanceof Number length ? length.longValue() : 0;
    }

    private LoadedPart loaded(Input input, boolean table) throws SourceException, Unmergeable {
        Value value = read(input, table, cancel);
        losses.at(input.place());
        Table rows = table(input, value, table, losses);
        boolean keep = kept + rows.bytes() <= ROOM;
        kept += keep ? rows.bytes() : 0;
        return new LoadedPart(input, FormText.of(value), rows, stop -> {
            try {
                return table(input, read(input, table, stop), table, new LossCount());
            } catch (Unmergeable _) {
                throw Changed.of(input);
            }
        }, keep);
    }

    private static Value read(Input input, boolean table, Cancel cancel) throws SourceException {
        return table
                ? input.source().read(input.path(), List.of(), cancel, Progress.IGNORED)
                : input.read(cancel);
    }

    private Table table(Input input, Value value, boolean isTable, LossCount counted)
            throws SourceException, Unmergeable {
        ValueTable tables = new ValueTable(request.form(), counted);
        try {
            if (request.rule() == MergeRule.MERGED) {
                return owned(tables.items(Joining.items(value).orElseThrow(() -> Unmergeable.byRule(FormText.of(value)
                        + " is no list or tuple, and only those can be merged. Choose plain, concatenate or stack "
                        + "instead"))));
            }
            Optional<Table> columns = isTable && value instanceof Container.Mapping mapping
                    ? tables.columns(mapping)
                    : Optional.empty();
            return owned(columns.isPresent() ? columns.get() : tables.of(value));
        } catch (InternalError fault) {
            throw Changed.shrank(input, fault);
        }
    }

    /** Memory that may be mapped is copied while whoever mapped it is asked. */
    private static Table owned(Table table) {
        List<Cells> cells = new ArrayList<>();
        for (Cells column : table.cells()) {
            cells.add(column instanceof Cells.Elements(var array, var missing) && array.size() > 0
                    ? new Cells.Elements(OwnMemory.of(array), missing)
                    : column);
        }
        return new Table(table.columns(), cells, table.count(), table.layout());
    }
}
