package org.poolscope.storage.export.parquet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.export.Block;

/** Hands the rows of a block over, one by one. */
final class RowSupport extends WriteSupport<Integer> {
    private final MessageType schema;
    private final List<ParquetColumn> columns;
    private final Supplier<Map<String, String>> told;
    private ParquetCells[] cells = new ParquetCells[0];
    private @Nullable RecordConsumer consumer;

    RowSupport(MessageType schema, List<ParquetColumn> columns, Supplier<Map<String, String>> told) {
        this.schema = schema;
        this.columns = columns;
        this.told = told;
    }

    /** The block that the numbers of the next rows are in. */
    void take(Block block) {
        List<ParquetCells> next = new ArrayList<>();
        for (ParquetColumn column : columns) {
            next.add(ParquetCells.of(column, block.columns().get(column.place())));
        }
        cells = next.toArray(ParquetCells[]::new);
    }

    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, new LinkedHashMap<>());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, new LinkedHashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Integer row) {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("not prepared");
        }
        int at = row;
        out.startMessage();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isMissing(at)) {
                String name = schema.getFieldName(i);
                out.startField(name, i);
                cells[i].write(at, out);
                out.endField(name, i);
            }
        }
        out.endMessage();
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        return new FinalizedWriteContext(told.get());
    }
}
