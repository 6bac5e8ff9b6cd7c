package org.poolscope.storage.export.merge;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;

/**
 * Where the keys of some rows are.
 *
 * @param part   rows with a column of keys; null where the number of a row is its key
 * @param index  which column of it
 * @param column the column; of numbers of rows its name is {@code index}
 * @param rows   how many rows
 * @param first  the number of the first row, where that is the key
 */
record KeyColumn(@Nullable Part part, int index, Column column, long rows, long first) {
    /** The name of the key that every source has. */
    static final String INDEX = "index";

    /** A column of keys. */
    static KeyColumn of(Part part, int index, String name) {
        return new KeyColumn(part, index, part.columns().get(index).named(name), part.rows(), 0);
    }

    /** The number of a row as its key. */
    static KeyColumn numbers(long rows, long first) {
        return new KeyColumn(null, 0, Column.of(INDEX, DType.INT64), rows, first);
    }

    /** Makes ready to read keys as longs. */
    Reading open(KeyType type, Cancel cancel) throws SourceException {
        Part.Reader reader = part == null ? null : part.open(cancel);
        return new Reading(this, type, reader);
    }

    /** Keys on their way. Belongs to one thread. */
    record Reading(KeyColumn keys, KeyType type, Part.@Nullable Reader reader) implements AutoCloseable {
        /** The keys of {@code count} rows from {@code from} on; of missing ones {@link KeyType#MISSING}. */
        void read(long from, int count, long[] into) throws SourceException {
            if (reader == null) {
                for (int i = 0; i < count; i++) {
                    long number = keys.first + from + i;
                    into[i] = type instanceof KeyType.Real ? KeyType.Real.key((double) number) : number;
                }
                return;
            }
            Cells cells = reader.read(from, count).get(keys.index);
            switch (cells) {
                case Cells.Elements(var array, _) -> type.read(array, into);
                case Cells.Texts(var texts, _) -> words(texts, into);
                case Cells.Values _ -> throw new IllegalStateException("keys of several kinds");
            }
            for (int row = cells.missing().next(0); row >= 0; row = cells.missing().next(row + 1)) {
                into[row] = KeyType.MISSING;
            }
        }

        private void words(List<String> texts, long[] into) {
            List<String> known = ((KeyType.Words) type).words();
            for (int i = 0; i < texts.size(); i++) {
                into[i] = Collections.binarySearch(known, texts.get(i));
            }
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
