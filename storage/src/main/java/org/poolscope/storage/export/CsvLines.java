package org.poolscope.storage.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the lines of a CSV file; closing it flushes, the stream below stays open. */
final class CsvLines implements Closeable {
    private static final String END = "\r\n";

    private final BufferedWriter out;
    private boolean first = true;

    CsvLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    void field(Cell cell) throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
        out.write(CsvText.field(cell));
    }

    void end() throws IOException {
        out.write(END);
        first = true;
    }

    void header(List<String> names) throws IOException {
        for (String name : names) {
            field(new Cell(name, true));
        }
        end();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
