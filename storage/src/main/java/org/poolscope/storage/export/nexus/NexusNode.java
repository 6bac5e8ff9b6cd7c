package org.poolscope.storage.export.nexus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.hdf5.Hdf5Writer;

/**
 * One table or array as an NXdata group, or one single value as a dataset.
 *
 * @param names of the columns, as HDF5 takes them
 * @param forms of the columns
 * @param level of gzip, 0 for none
 */
record NexusNode(Dataset dataset, List<String> names, List<ColumnForm> forms, int level) {
    /** Each packed column holds a chunk of 256 KB. */
    private static final int MOST_PACKED = 128;

    static NexusNode of(Dataset dataset, int wanted, FormatLosses losses) throws SourceException {
        List<Column> columns = dataset.rows().columns();
        int level = columns.size() > MOST_PACKED ? 0 : wanted;
        if (level < wanted) {
            losses.add(1, "a table of more than " + MOST_PACKED + " columns is not packed");
        }
        List<String> names = FittingNames.of(columns.stream().map(Column::name).toList(), NexusNames::name, true,
                losses);
        List<ColumnForm> forms = new ArrayList<>();
        for (Column column : columns) {
            forms.add(ColumnForm.of(column, losses));
        }
        return new NexusNode(dataset, names, forms, level);
    }

    long bytes() {
        return forms.stream().mapToLong(form -> form.width() * dataset.rows().count()).sum();
    }

    void write(Hdf5Writer writer, String place, Counted progress, Cancel cancel) throws SourceException {
        if (dataset.rows().layout() == Rows.Layout.SINGLE) {
            single(writer, place, cancel);
            return;
        }
        writer.group(place);
        List<ColumnWriter> columns = new ArrayList<>();
        try {
            for (int i = 0; i < names.size(); i++) {
                columns.add(forms.get(i).open(writer, place + "/" + names.get(i), dataset.rows().count(), level));
            }
            Pending pending = new Pending(level > 0);
            try (Blocks blocks = dataset.rows().blocks(cancel)) {
                for (@Nullable
                Block block = blocks.next(); block != null; block = blocks.next()) {
                    cancel.check("the export");
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).append(block.columns().get(i), pending);
                    }
                    progress.rows(block.first() + block.rows());
                }
            }
            pending.run();
        } finally {
            close(columns);
        }
        for (int i = 0; i < names.size(); i++) {
            writer.attributes(place + "/" + names.get(i), forms.get(i).attributes(names.get(i)));
        }
        writer.attributes(place, new NexusSignal(dataset, names).attributes());
    }

    private void single(Hdf5Writer writer, String place, Cancel cancel) throws SourceException {
        try (Blocks blocks = dataset.rows().blocks(cancel)) {
            @Nullable
            Block block = blocks.next();
            int column = NexusSignal.value(dataset.rows().columns());
            if (block != null) {
                forms.get(column).single(writer, place, block.columns().get(column));
                writer.attributes(place, forms.get(column).attributes(names.get(column)));
            }
        }
    }

    private static void close(List<ColumnWriter> columns) throws SourceException {
        @Nullable
        SourceException first = null;
        for (ColumnWriter column : columns) {
            try {
                column.close();
            } catch (SourceException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
