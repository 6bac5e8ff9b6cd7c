package org.poolscope.app.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;

/** The table of contents of a loaded file: source, dataset, first row, rows, bad rows, CRC-32 and time. */
final class ContentsTable {
    private final List<LoadedFile> files;
    private final byte[] time;
    private final int sourceWidth;
    private final int placeWidth;

    ContentsTable(List<LoadedFile> files, String time) {
        this.files = List.copyOf(files);
        this.time = utf8(time);
        sourceWidth = width(LoadedFile::source);
        placeWidth = width(LoadedFile::place);
    }

    DType dtype() {
        return TypeString.parseSpec("source S" + sourceWidth + ", dataset S" + placeWidth
                + ", first <i8, rows <i8, bad <i8, crc32 <u4, time S" + time.length);
    }

    byte[] bytes() {
        int width = dtype().itemSize();
        ByteBuffer rows = ByteBuffer.allocate(files.size() * width).order(ByteOrder.LITTLE_ENDIAN);
        for (LoadedFile file : files) {
            text(rows, utf8(file.source()), sourceWidth);
            text(rows, utf8(file.place()), placeWidth);
            rows.putLong(file.first()).putLong(file.rows()).putLong(file.badCount()).putInt((int) file.checksum());
            rows.put(time);
        }
        return rows.array();
    }

    private int width(Function<LoadedFile, String> text) {
        return Math.max(1, files.stream().mapToInt(file -> utf8(text.apply(file)).length).max().orElse(1));
    }

    private static void text(ByteBuffer rows, byte[] text, int width) {
        rows.put(text).put(new byte[width - text.length]);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
