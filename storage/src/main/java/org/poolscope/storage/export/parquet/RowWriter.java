package org.poolscope.storage.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Sets the library up so that what it holds in memory stays small. */
final class RowWriter extends ParquetWriter.Builder<Integer, RowWriter> {
    private static final long ROW_GROUP = 16L << 20;
    private static final int PAGE = 1 << 18;

    private final RowSupport support;

    private RowWriter(OutputFile file, RowSupport support) {
        super(file);
        this.support = support;
    }

    static MessageType schema(List<ParquetColumn> columns, List<String> names) {
        List<Type> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(columns.get(i).type(names.get(i)));
        }
        return new MessageType("rows", fields);
    }

    static ParquetWriter<Integer> of(OutputStream out, RowSupport support, boolean isPacked) throws IOException {
        return new RowWriter(new Place(out), support).withConf(new PlainParquetConfiguration())
                .withCompressionCodec(isPacked ? CompressionCodecName.ZSTD : CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP).withPageSize(PAGE).withDictionaryEncoding(false).build();
    }

    @Override
    protected RowWriter self() {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
        return support;
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
        return support;
    }

    /** A stream that is written from beginning to end, and stays open. */
    private record Place(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Counted(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return new Counted(out);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {
        private final OutputStream out;
        private long written;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return written;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
