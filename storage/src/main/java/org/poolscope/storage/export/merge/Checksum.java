package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.CellText;
import org.poolscope.storage.export.Cells;

/** A checksum over cells, column by column. Belongs to one thread. */
final class Checksum {
    private static final int CHUNK = 1 << 16;

    private final CRC32C sum = new CRC32C();

    /** Adds the cells of some rows. */
    Checksum add(List<Cells> columns) {
        for (Cells cells : columns) {
            switch (cells) {
                case Cells.Elements(var array, _) -> add(array.bytes());
                case Cells.Texts(var texts, _) -> texts.forEach(this::add);
                case Cells.Values(var values, _) -> {
                    for (Value value : values) {
                        add(CellText.any(value));
                    }
                }
            }
            for (int row = cells.missing().next(0); row >= 0; row = cells.missing().next(row + 1)) {
                sum.update(row);
            }
        }
        return this;
    }

    /** As a word: {@code crc32c:0a1b2c3d}. */
    String word() {
        return "crc32c:" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private void add(String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
    }

    /** Copies first: a checksum over a mapping that somebody shortens would end the process. */
    private void add(MemorySegment bytes) {
        byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.byteSize())];
        for (long at = 0; at < bytes.byteSize(); at += chunk.length) {
            int length = (int) Math.min(chunk.length, bytes.byteSize() - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
            sum.update(chunk, 0, length);
        }
    }
}
