package org.poolscope.storage.export.matlab;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.Rows;

/**
 * One column as an array of MATLAB: rows down, further axes as they are.
 *
 * @param place of the column among those of its rows
 * @param tail  lengths of all axes but the first
 */
record MatColumn(int place, Gapless gapless, MatForm form, long rows, List<Integer> tail) {
    static MatColumn of(Dataset dataset, int place, FormatLosses losses) throws SourceException {
        Rows rows = dataset.rows();
        Column column = rows.columns().get(place);
        Gapless gapless = Gapless.of(column, losses);
        MatForm form = MatForm.of(gapless, losses).orElseThrow(() -> new SourceException.Unsupported(
                "MATLAB has no array of this type (" + column.type().str() + ").", dataset.name() + "/" + column.name(),
                "Choose HDF5."));
        List<Integer> tail = new ArrayList<>(column.tail());
        if (form.across() > 1 || column.isText()) {
            tail.add(form.across());
        }
        return new MatColumn(place, gapless, form, rows.count(), tail);
    }

    /** Bytes of all its numbers. */
    long bytes() {
        return tail.stream().mapToLong(Integer::longValue).reduce(Math.multiplyExact(rows,
                (long) form.type().width() * form.parts()), Math::multiplyExact);
    }

    /** The array without its numbers; to be asked only where all fits into a variable. */
    MatArray array() {
        List<Integer> axes = new ArrayList<>(tail);
        axes.addFirst(Math.toIntExact(rows));
        if (axes.size() == 1) {
            axes.add(1);
        }
        return new MatArray(form, axes);
    }

    /** Some cells as they stand in the file, in C order; one array of bytes a part. */
    List<byte[]> of(Cells cells) {
        return switch (cells) {
            case Cells.Elements elements -> form.of(gapless.of(elements));
            case Cells.Texts(List<String> texts, var _) -> form.of(texts);
            case Cells.Values _ -> throw new IllegalArgumentException("values of several kinds");
        };
    }
}
