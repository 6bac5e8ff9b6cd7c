package org.poolscope.storage.export.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Rows.Layout;

/**
 * A value that can only be read whole. Kept in memory while there is room for it, else read again, and then it has to be
 * what it was.
 */
final class LoadedPart implements InputPart {
    private final Input input;
    private final String form;
    private final List<Column> columns;
    private final int rows;
    private final Layout layout;
    private final long bytes;
    private final String checksum;
    private final Loading loading;
    private final @Nullable Table kept;

    /** Reads the value of an input as rows. */
    interface Loading {
        /** The rows of the value as it is now. */
        Table load(Cancel cancel) throws SourceException;
    }

    LoadedPart(Input input, String form, Table table, Loading loading, boolean keep) {
        this.input = input;
        this.form = form;
        this.columns = table.columns();
        this.rows = table.count();
        this.layout = table.layout();
        this.bytes = table.bytes();
        this.checksum = new Checksum().add(table.cells()).word();
        this.loading = loading;
        this.kept = keep ? table : null;
    }

    @Override
    public Input input() {
        return input;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String checksum() {
        return checksum;
    }

    @Override
    public Reader open(Cancel cancel) throws SourceException {
        Table table = kept == null ? again(cancel) : kept;
        return table.open(cancel);
    }

    private Table again(Cancel cancel) throws SourceException {
        Table table = loading.load(cancel);
        if (table.count() != rows || !new Checksum().add(table.cells()).word().equals(checksum)) {
            throw Changed.of(input);
        }
        return table;
    }
}
