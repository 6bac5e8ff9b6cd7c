package org.poolscope.storage.export.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySource;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.CellText;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Rows;

/** A store in memory with values to merge, and what a merge makes of them, as texts. */
final class Store {
    static final Making MAKING = new Making("1", List.of("export"), Instant.EPOCH);
    static final String MISSING = "-";

    private final MemoryStore store = new MemoryStore("lab");
    private final List<Input> inputs = new ArrayList<>();
    private final MemorySource source = new MemorySource(store, OpenOptions.READ_ONLY);

    /** One more value that is merged. */
    Store with(String path, Value value) {
        store.put(path, value);
        return without(path);
    }

    /** One more value to merge that is not there. */
    Store without(String path) {
        inputs.add(new Input(source, DataPath.parse(path), "", "lab"));
        return this;
    }

    /** One more value that only lies there. */
    Store beside(String path, Value value) {
        store.put(path, value);
        return this;
    }

    MergePlan plan(MergeRequest request) throws SourceException {
        return MergePlan.of(inputs, request, MAKING, Cancel.NEVER, Progress.IGNORED);
    }

    /** The rows of the first dataset, each as the texts of its cells. */
    List<List<String>> rows(MergeRequest request) throws SourceException {
        return texts(merged(request));
    }

    Rows merged(MergeRequest request) throws SourceException {
        return all(request).datasets().getFirst().rows();
    }

    Merged all(MergeRequest request) throws SourceException {
        MergePlan plan = plan(request);
        Merged merged = plan.merged();
        if (merged == null) {
            throw new AssertionError(plan.refusal());
        }
        return merged;
    }

    static List<String> names(Rows rows) {
        return rows.columns().stream().map(Column::name).toList();
    }

    static List<List<String>> texts(Rows rows) throws SourceException {
        List<List<String>> all = new ArrayList<>();
        try (Blocks blocks = rows.blocks(Cancel.NEVER)) {
            for (@Nullable
            Block block = blocks.next(); block != null; block = blocks.next()) {
                for (int row = 0; row < block.rows(); row++) {
                    List<String> texts = new ArrayList<>();
                    for (Cells cells : block.columns()) {
                        texts.add(text(cells, row));
                    }
                    all.add(texts);
                }
            }
        }
        return all;
    }

    private static String text(Cells cells, int row) {
        if (cells.missing().at(row)) {
            return MISSING;
        }
        return switch (cells) {
            case Cells.Elements(var array, _) -> {
                long each = array.size() / Math.max(1, array.shape()[0]);
                StringBuilder text = new StringBuilder();
                for (long i = 0; i < each; i++) {
                    text.append(i == 0 ? "" : " ").append(ElementText.of(array, row * each + i));
                }
                yield text.toString();
            }
            case Cells.Texts(var texts, _) -> texts.get(row);
            case Cells.Values(var values, _) -> CellText.any(values.get(row));
        };
    }

    static Value list(Object... items) {
        return new Container.Sequence(SequenceType.LIST, values(items));
    }

    static Value row(Object... namesAndItems) {
        return new Container.Mapping(MappingType.DICT, values(namesAndItems), null);
    }

    static List<Value> values(Object... items) {
        List<Value> values = new ArrayList<>();
        for (Object item : items) {
            values.add(value(item));
        }
        return values;
    }

    private static Value value(Object item) {
        return switch (item) {
            case Value value -> value;
            case Integer number -> new Value.Int(number);
            case Long number -> new Value.Int(number);
            case Double number -> new Value.Real(number);
            case String text -> new Value.Text(text);
            case Boolean bool -> new Value.Bool(bool);
            default -> throw new IllegalArgumentException(item.toString());
        };
    }
}
