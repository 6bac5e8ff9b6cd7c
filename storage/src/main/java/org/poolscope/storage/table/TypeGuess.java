package org.poolscope.storage.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;

/**
 * What the first rows of a table let suppose. Whole numbers become {@code <i8}, other numbers {@code <f8}, texts
 * {@code S} of the longest one seen.
 *
 * @param dtype   one plain type where all columns agree on numbers, else a structure
 * @param format  with the delimiter that parts the rows evenly, and a line of names skipped
 * @param preview the fields of the first rows as texts
 */
public record TypeGuess(DType dtype, TableFormat format, List<List<String>> preview) {
    private static final int ROWS = 1000;
    private static final List<Integer> DELIMITERS = List.of((int) ',', (int) ';', (int) '\t', (int) '|');

    /** Copies the rows. */
    public TypeGuess {
        preview = List.copyOf(preview);
    }

    /** Looks at the head of a file, at most 1000 rows; {@code format} says what is known of it. */
    public static TypeGuess of(Path file, TableFormat format) throws SourceException {
        try (TableBlocks blocks = TableBlocks.open(file, format)) {
            TableFormat parted = format.delimiter() == TableFormat.BLANKS ? parted(blocks.head(), format) : format;
            List<List<String>> rows = HeadRows.of(blocks.head(), parted, ROWS);
            boolean hasNames = rows.size() > 1 && isNames(rows.getFirst(), rows.get(1));
            List<List<String>> data = hasNames ? rows.subList(1, rows.size()) : rows;
            List<String> names = hasNames ? rows.getFirst() : List.of();
            TableFormat found = hasNames ? parted.withSkip(parted.skip() + headLines(blocks.head(), parted)) : parted;
            return new TypeGuess(dtype(names, selected(data, parted)), found, data);
        }
    }

    private static TableFormat parted(TextBlock head, TableFormat format) {
        for (int delimiter : DELIMITERS) {
            if (format.comments().indexOf(delimiter) == 0) {
                continue;
            }
            TableFormat with = format.withDelimiter(delimiter);
            List<List<String>> rows = HeadRows.of(head, with, ROWS);
            int columns = rows.isEmpty() ? 1 : rows.getFirst().size();
            boolean isTabOnly = delimiter == '\t' && HeadRows.of(head, format, ROWS).stream()
                    .map(List::size).distinct().count() == 1;
            if (columns > 1 && !isTabOnly && rows.stream().allMatch(row -> row.size() == columns)) {
                return with;
            }
        }
        return format;
    }

    private static List<List<String>> selected(List<List<String>> rows, TableFormat format) {
        if (format.columns().isEmpty()) {
            return rows;
        }
        return rows.stream().map(row -> format.columns().stream().map(i -> i < 0 ? i + row.size() : i)
                .map(i -> i >= 0 && i < row.size() ? row.get(i) : "").toList()).toList();
    }

    /** A first row of words above numbers names the columns. */
    private static boolean isNames(List<String> first, List<String> second) {
        return first.size() == second.size() && first.stream().noneMatch(TypeGuess::isReal)
                && second.stream().anyMatch(TypeGuess::isReal);
    }

    private static long headLines(TextBlock head, TableFormat format) {
        long lines = 0;
        for (int at = 0; at < head.length(); at++) {
            byte b = head.text()[at];
            if (b == '\n' || (b == '\r' && head.text()[at + 1] != '\n')) {
                lines++;
                TextBlock before = new TextBlock();
                System.arraycopy(head.text(), 0, before.room(at + 1), 0, at + 1);
                before.filled(0, at + 1);
                if (!HeadRows.of(before, format, 1).isEmpty()) {
                    return lines;
                }
            }
        }
        return lines;
    }

    private static DType dtype(List<String> names, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 1 : rows.getFirst().size();
        List<DType> types = IntStream.range(0, columns).mapToObj(i -> column(rows.stream()
                .map(row -> i < row.size() ? row.get(i) : "").toList())).toList();
        boolean allNumbers = types.stream().allMatch(type -> type.kind().isReal());
        if (allNumbers && names.isEmpty()) {
            return types.contains(DType.FLOAT64) ? DType.FLOAT64 : types.getFirst();
        }
        List<DType.Field> fields = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < columns; i++) {
            String name = i < names.size() && Collections.frequency(names, names.get(i)) == 1
                    ? names.get(i).strip()
                    : "f" + i;
            fields.add(new DType.Field(name, offset, types.get(i), null));
            offset += types.get(i).itemSize();
        }
        return new DType.Struct(offset, fields, false);
    }

    private static DType column(List<String> texts) {
        if (texts.isEmpty()) {
            return DType.FLOAT64;
        }
        if (texts.stream().allMatch(TypeGuess::isWhole)) {
            return DType.INT64;
        }
        if (texts.stream().allMatch(TypeGuess::isReal)) {
            return DType.FLOAT64;
        }
        boolean isLatin = texts.stream().allMatch(text -> text.chars().allMatch(c -> c <= 0xFF));
        int longest = Math.max(1, texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max()
                .orElse(1));
        return isLatin ? DType.of(Kind.BYTES, longest) : DType.of(Kind.TEXT, 4 * longest);
    }

    private static boolean isWhole(String text) {
        try {
            Long.parseLong(text.strip());
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isReal(String text) {
        try {
            FieldReader.real(text.strip());
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
