package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;
import org.poolscope.storage.table.TableLoad;
import org.poolscope.storage.table.TypeGuess;

/**
 * Which text tables to load and how.
 *
 * @param files   in the order in which they are wanted
 * @param dtype   of their rows, null to guess it from the head of each
 * @param format  of the text
 * @param onError what to do about bad rows
 * @param workers how many parse at once
 */
public record LoadPlan(List<Path> files, @Nullable DType dtype, TableFormat format, OnError onError, int workers) {
    /** Copies the list. */
    public LoadPlan {
        files = List.copyOf(files);
    }

    /** How one of the files is to be read. */
    TableLoad load(Path file, Executor helpers) throws SourceException {
        if (dtype != null) {
            return new TableLoad(dtype, format, onError, workers, helpers);
        }
        TypeGuess guess = TypeGuess.of(file, format);
        return new TableLoad(guess.dtype(), guess.format(), onError, workers, helpers);
    }
}
