package org.poolscope.storage.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Texts in formats that do not take every character. */
public enum CleanText {
    /** HDF5, where a NUL ends a text. */
    NUL("a text with NUL characters is written with blanks for them"),
    /** XML and what is read line by line: no control characters. */
    CONTROLS("a text with control characters is written with blanks for them"),
    /** FITS: nothing but printable ASCII. */
    ASCII("a text with characters that are not printable ASCII is written with ? for them");

    private final String sentence;

    CleanText(String sentence) {
        this.sentence = sentence;
    }

    /** The text without what the format does not take; the same one if it takes it all. */
    public String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!takes(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** The text of a string of bytes, a character a byte. */
    public String of(byte[] bytes) {
        return of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Counts the texts that change. */
    public void count(Rows rows, FormatLosses losses, Cancel cancel, Progress progress) throws SourceException {
        count(rows, column -> column.isText() || column.type().kind() == Kind.BYTES
                || column.type().kind() == Kind.RAW, losses, cancel, progress);
    }

    /** Counts the texts of some columns that change. */
    public void count(Rows rows, Predicate<Column> which, FormatLosses losses, Cancel cancel, Progress progress)
            throws SourceException {
        Survey.of(rows, which, (column, cells, first) -> {
            List<PlainColumn> plain = PlainColumn.of(List.of(column), new FormatLosses());
            PlainCells all = PlainCells.of(plain.getFirst(), Block.of(first, cells.rows(), List.of(cells)));
            for (int row = 0; row < cells.rows(); row++) {
                look(column, first + row, all.at(row), losses);
            }
        }, cancel, progress);
    }

    private void look(Column column, long row, @org.jspecify.annotations.Nullable Object cell, FormatLosses losses) {
        String text = cell instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(cell);
        String clean = of(text);
        if (!clean.equals(text)) {
            losses.add(Loss.Kind.FORMAT, sentence, new Loss.Example(column.name(), row, text, clean));
        }
    }

    private boolean takes(char c) {
        return switch (this) {
            case NUL -> c != 0;
            case CONTROLS -> c >= ' ' && (c < 0x7F || c > 0x9F) && c < 0xFFFE && c != 0x2028 && c != 0x2029;
            case ASCII -> c >= ' ' && c < 0x7F;
        };
    }

    private String replaced(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean isLone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean fits = point > Character.MAX_VALUE ? this != ASCII : !isLone && takes((char) point);
            clean.appendCodePoint(fits ? point : this != ASCII && !isLone ? ' ' : '?');
        });
        return clean.toString();
    }
}
