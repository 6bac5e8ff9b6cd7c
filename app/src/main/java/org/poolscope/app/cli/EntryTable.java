package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Entry;

/** A listing for people: a line an entry, one column a detail that any of them has. */
final class EntryTable {
    /** The detail that says why an entry cannot be read. */
    static final String PROBLEM = "problem";

    /** The detail that is a list of names, not a shape. */
    private static final String TAGS = "tags";
    /** The order of the details that most sources have. */
    private static final List<String> USUAL = List.of("type", "dtype", "shape", "length", "keys", "bytes", "shelf",
            "modified");
    private static final Pattern FRACTION = Pattern.compile("(\\d\\d:\\d\\d)[.]\\d+Z");

    private EntryTable() {}

    /** Prints the entries under a line of headings; with {@code wholePaths} the path stands for the name. */
    static void print(List<Entry> entries, boolean wholePaths, PrintWriter out) {
        if (entries.isEmpty()) {
            return;
        }
        Set<String> details = new LinkedHashSet<>();
        entries.forEach(entry -> details.addAll(entry.detail().keySet()));
        details.removeAll(List.of("kind", "name"));
        List<String> usual = USUAL.stream().filter(details::remove).toList();
        List<String> rest = List.copyOf(details);
        details.clear();
        details.addAll(usual);
        details.addAll(rest);
        boolean problems = details.remove(PROBLEM);
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(List.of(wholePaths ? "path" : "name", "kind"));
        heading.addAll(details);
        if (problems) {
            heading.add(PROBLEM);
            details.add(PROBLEM);
        }
        table.heading(heading);
        entries.forEach(entry -> table.row(cells(entry, wholePaths, details)));
        table.print(out);
    }

    private static List<String> cells(Entry entry, boolean wholePaths, Set<String> details) {
        List<String> cells = new ArrayList<>();
        cells.add(wholePaths ? entry.path().toString() : entry.name());
        cells.add(entry.kind());
        details.forEach(detail -> cells.add(detail.equals(TAGS) && entry.detail().get(detail) instanceof List<?> tags
                ? String.join(", ", tags.stream().map(String::valueOf).toList())
                : text(entry.detail().get(detail))));
        return cells;
    }

    private static String text(@Nullable Object detail) {
        return switch (detail) {
            case null -> "";
            case List<?> list -> {
                String items = String.join(", ", list.stream().map(String::valueOf).toList());
                yield "(" + items + (list.size() == 1 ? ",)" : ")");
            }
            default -> FRACTION.matcher(detail.toString()).replaceFirst("$1Z");
        };
    }
}
