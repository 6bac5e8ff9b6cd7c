package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.RowSink;
import org.poolscope.storage.table.TableFormat;
import org.poolscope.storage.table.TableLoad;
import org.poolscope.storage.table.TypeGuess;

/**
 * Which text tables to load and how.
 *
 * @param files      in the order in which they are wanted
 * @param dtype      of their rows, null to guess it from the head of each
 * @param format     of the text
 * @param onError    what to do about bad rows
 * @param workers    how many parse at once
 * @param withSource whether each row ends with a column that names its file
 * @param units      of the columns in their order, empty for one that has none; may be fewer than the columns; one is that
 *                   of all columns of a plain type
 */
public record LoadPlan(List<Path> files, @Nullable DType dtype, TableFormat format, OnError onError, int workers,
        boolean withSource, List<String> units) {
    /** Copies the lists. */
    public LoadPlan {
        files = List.copyOf(files);
        units = List.copyOf(units);
    }

    /** How one of the files is to be read. */
    TableLoad load(Path file, Executor helpers) throws SourceException {
        if (dtype != null) {
            return new TableLoad(dtype, format, onError, workers, helpers);
        }
        TypeGuess guess = TypeGuess.of(file, format);
        return new TableLoad(guess.dtype(), guess.format(), onError, workers, helpers);
    }

    /** What takes the rows of one of the files for {@code sink}, which gets them with all their columns. */
    RowSink sink(Path file, RowSink sink) {
        return withSource ? new SourcedRows(sink, SourceNames.of(files).padded(file)) : sink;
    }

    /**
     * What is told of units beside rows: one text where all columns are of one type and unit, else a list, one for each
     * column; empty where no column has one.
     *
     * @throws SourceException.Unsupported if there are more units than columns
     */
    Optional<Object> units(DType rows, int columns, Path file) throws SourceException {
        if (units.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        int all = rows instanceof DType.Struct struct ? struct.fields().size() : Math.max(1, columns);
        boolean forAll = units.size() == 1 && !((dtype == null ? rows : dtype) instanceof DType.Struct);
        if (forAll && !withSource) {
            return Optional.of(units.getFirst());
        }
        int most = withSource ? all - 1 : all;
        if (units.size() > most) {
            throw new SourceException.Unsupported("There are " + units.size() + " units and " + most + " columns.",
                    file.toString(), "Give one unit for each column, nothing between commas where there is none.");
        }
        List<String> each = new ArrayList<>(forAll ? Collections.nCopies(most, units.getFirst()) : units);
        while (each.size() < all) {
            each.add("");
        }
        return Optional.of(each);
    }
}
