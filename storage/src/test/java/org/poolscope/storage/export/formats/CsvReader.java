package org.poolscope.storage.export.formats;

import java.util.ArrayList;
import java.util.List;

/** A small strict reader of RFC 4180, for the tests. */
final class CsvReader {
    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        CsvReader reader = new CsvReader(text);
        List<List<String>> lines = new ArrayList<>();
        while (reader.at < text.length()) {
            lines.add(reader.line());
        }
        return lines;
    }

    private List<String> line() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("a line ends without CR LF at " + at);
        }
        at += 2;
        return fields;
    }

    private String field() {
        if (text.charAt(at) != '"') {
            int begin = at;
            while (",\"\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at);
        }
        StringBuilder field = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }
}
