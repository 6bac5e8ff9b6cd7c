package org.poolscope.storage.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.storage.file.ModifiedTime;
import org.poolscope.storage.file.SourceGate;

/**
 * A text table as a source: its columns, of the types that its head lets suppose. Reading parses the whole file, as the
 * place of a row is known only by the lines before it; a row that does not fit ends it.
 */
final class TableSource implements Source {
    private static final String READ_ONLY = "Text tables are only read; load and export write new files.";
    /** Bytes of rows that are held to answer one reading. */
    private static final long BUDGET = 4L << 30;

    private final Path file;
    private final TypeGuess guess;
    private final SourceGate gate;

    TableSource(Path file, TypeGuess guess) {
        this.file = file;
        this.guess = guess;
        gate = new SourceGate(String.valueOf(file.getFileName()));
    }

    @Override
    public Description describe() {
        Map<Capability, String> missing = Map.of(Capability.QUERY, "A text table has columns and nothing to search.",
                Capability.FOLLOW, "A text table is read as it is.", Capability.WRITE, READ_ONLY, Capability.TAG,
                READ_ONLY);
        return new Description("text table", String.valueOf(file.getFileName()), OptionalLong.of(fields().size()),
                fields().size() == 1 ? "column" : "columns", Set.of(), missing, List.of());
    }

    @Override
    public Listing children(DataPath path, Page page, Cancel cancel) throws SourceException {
        gate.enter(cancel);
        if (path.depth() > 0) {
            field(path);
            return Listing.of(List.of(), page);
        }
        return Listing.of(fields().stream().map(field -> new Entry(path.child(field.name()), "array", field.name(),
                Map.of("type", "ndarray", "dtype", field.type().str()))).toList(), page);
    }

    @Override
    public Map<String, Object> peek(DataPath path) throws SourceException {
        gate.enter();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", path.depth() == 0 ? "text table" : "array");
        told.put("type", "ndarray");
        told.put("dtype", (path.depth() == 0 ? guess.dtype() : field(path).type()).str());
        return told;
    }

    @Override
    public Value read(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        gate.enter(cancel);
        DType.Field wanted = path.depth() == 0 ? null : field(path);
        ArrayOfTable rows = new ArrayOfTable(BUDGET);
        new TableLoad(guess.dtype(), guess.format(), OnError.STOP, 1, Runnable::run).load(file, rows, cancel, progress);
        NdArray table = rows.array();
        NdArray part = wanted == null ? table : table.field(wanted);
        try {
            return ValueSlice.of(part.rank() == 0 ? new Numeric.Scalar(part) : new Numeric.Array(part), slices);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), file.toString(),
                    "Choose a slice inside the table.");
        }
    }

    @Override
    public Map<String, Object> provenance(DataPath path) throws SourceException {
        gate.enter();
        if (path.depth() > 0) {
            field(path);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.toString());
        told.put("format", "text table");
        told.put("modified", ModifiedTime.of(file));
        return told;
    }

    @Override
    public void close() {
        gate.close();
    }

    private List<DType.Field> fields() {
        return guess.dtype() instanceof DType.Struct struct ? struct.fields() : List.of();
    }

    private DType.Field field(DataPath path) throws SourceException {
        return fields().stream().filter(field -> path.depth() == 1 && field.name().equals(path.part(0))).findFirst()
                .orElseThrow(() -> new SourceException.NotFound("There is no column '" + path + "'.", file.toString(),
                        "Choose one of those that ls lists."));
    }
}
