package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Prints bytes as offset, hexadecimal and ASCII; short text of Python 2 as the text it is. */
final class BytesPrint {
    private static final int LINE = 16;
    private static final int LINES = 20;
    private static final int SHORT = 200;

    private BytesPrint() {}

    static void print(Value.Bytes bytes, boolean whole, PrintWriter out) {
        out.println(ValueText.brief(bytes));
        if (bytes.size() <= SHORT && bytes.type() == Value.Bytes.ByteType.PY2_STR) {
            out.println(Terminal.plain(ValueText.repr(bytes, SHORT * 4)));
            return;
        }
        long shown = whole ? bytes.size() : Math.min(bytes.size(), (long) LINE * LINES);
        for (long at = 0; at < shown; at += LINE) {
            out.println(line(bytes.content(), at, (int) Math.min(LINE, shown - at)));
        }
        if (shown < bytes.size()) {
            out.println("... " + (bytes.size() - shown) + " bytes more (--slice shows the part you ask for)");
        }
    }

    private static String line(MemorySegment content, long at, int length) {
        StringBuilder hex = new StringBuilder("%08x ".formatted(at));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int b = content.get(ValueLayout.JAVA_BYTE, at + i) & 0xFF;
            hex.append(i == LINE / 2 ? "  " : " ").append("%02x".formatted(b));
            text.append(b >= ' ' && b < 0x7F ? (char) b : '.');
        }
        return "%-60s%s".formatted(hex, text);
    }
}
