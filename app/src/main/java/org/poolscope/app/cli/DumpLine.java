package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

/** Writes the lines of a dump of one location; a line is printed whole or not at all. */
final class DumpLine {
    private final String location;
    private final PrintWriter out;
    private boolean failed;
    private long count;

    /** Lines that name {@code location} as the user typed it, without a password. */
    DumpLine(String location, PrintWriter out) {
        this.location = Location.withoutPassword(location);
        this.out = out;
    }

    /** Whether a failure has been printed. */
    boolean hasFailed() {
        return failed;
    }

    /** How many lines have been printed. */
    long count() {
        return count;
    }

    void value(List<String> path, @Nullable Value key, Value value) throws IOException {
        StringBuilder line = begin(path, key).append(",\"value\":");
        TaggedForm.write(value, line);
        out.append(line.append("}\n"));
    }

    /** A line of a scan store, with what is told of the thing besides, JSON text. */
    void value(List<String> path, Value value, String detail) throws IOException {
        StringBuilder line = begin(path, null).append(",\"value\":");
        TaggedForm.write(value, TaggedForm.Form.STREAM, line);
        out.append(line.append(",\"detail\":").append(detail).append("}\n"));
    }

    /** A line whose value is a plain tree of JSON. */
    void plain(List<String> path, @Nullable Value key, Object tree) throws IOException {
        StringBuilder line = begin(path, key).append(",\"value\":");
        JsonText.write(tree, line);
        out.append(line.append("}\n"));
    }

    void failure(List<String> path, @Nullable Value key, SourceException failure) throws IOException {
        failed = true;
        StringBuilder line = begin(path, key).append(",\"error\":");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", failure.kind());
        told.put("message", failure.sentence());
        JsonText.write(told, line);
        out.append(line.append("}\n"));
    }

    private StringBuilder begin(List<String> path, @Nullable Value key) throws IOException {
        count++;
        StringBuilder line = new StringBuilder("{\"location\":");
        JsonText.write(location, line);
        line.append(",\"path\":");
        JsonText.write(path, line);
        line.append(",\"key\":");
        if (key == null) {
            line.append("null");
        } else {
            TaggedForm.write(key, line);
        }
        return line;
    }
}
