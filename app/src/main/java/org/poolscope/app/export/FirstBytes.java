package org.poolscope.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps the beginning of what is written and then stops the writer. */
final class FirstBytes extends OutputStream {
    private static final int MOST = 4096;
    private static final int LINES = 40;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(MOST);

    /** Says that enough was written. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(int one) throws IOException {
        if (kept.size() >= MOST) {
            throw new Enough();
        }
        kept.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int room = Math.min(length, MOST - kept.size());
        kept.write(bytes, offset, room);
        if (room < length) {
            throw new Enough();
        }
    }

    /** The whole lines among them. */
    List<String> lines() {
        String text = kept.toString(StandardCharsets.UTF_8);
        List<String> lines = text.lines().limit(LINES).toList();
        boolean cut = kept.size() >= MOST && lines.size() > 1 && lines.size() < LINES;
        return cut ? lines.subList(0, lines.size() - 1) : lines;
    }
}
