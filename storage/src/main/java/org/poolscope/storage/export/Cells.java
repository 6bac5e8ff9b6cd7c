package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Value;

/** The cells of one column in one block of rows. */
public sealed interface Cells {
    /** How many. */
    int rows();

    /** Which of them are missing. What stands in a missing cell means nothing. */
    Marks missing();

    /**
     * Numbers, times, bytes and structures.
     *
     * @param array   one element a row along the first axis, further axes as in the column; of the column's type, or,
     *                where the format asked for {@link Form#FREE}, of the type that its source has
     * @param missing which are missing
     */
    record Elements(NdArray array, Marks missing) implements Cells {
        @Override
        public int rows() {
            return Math.toIntExact(array.shape()[0]);
        }
    }

    /**
     * Texts.
     *
     * @param texts   one a row, empty where it is missing
     * @param missing which are missing
     */
    record Texts(List<String> texts, Marks missing) implements Cells {
        @Override
        public int rows() {
            return texts.size();
        }
    }

    /**
     * Items of several kinds under each other; only where the format asked for {@link Form#FREE}.
     *
     * @param values  one a row
     * @param missing which are missing
     */
    record Values(List<Value> values, Marks missing) implements Cells {
        @Override
        public int rows() {
            return values.size();
        }
    }
}
