package org.poolscope.model.value;

import java.util.List;
import java.util.Locale;
import org.poolscope.model.array.NdArray;

/** Short one-line texts of a value for people: cells of trees and tables, titles, search results. */
public final class ValueText {
    private ValueText() {}

    /**
     * Python's {@code repr}, cut with an ellipsis to at most {@code longest} characters. Takes time in proportion to
     * what it returns, and ends for a value that contains itself.
     */
    public static String repr(Value value, int longest) {
        LineWriter line = new LineWriter(longest);
        new PythonRepr(line).write(value);
        return line.text();
    }

    /**
     * What a cell shows, at most {@code longest} characters: the repr where it fits, the first numbers of an array or
     * list of numbers, else the kind and size: {@code list 3}.
     */
    public static String cell(Value value, int longest) {
        LineWriter line = new LineWriter(longest);
        if (value instanceof Numeric.Array(NdArray data, _) && data.rank() > 0) {
            new PythonRepr(line).elements(data);
            return line.text();
        }
        new PythonRepr(line).write(value);
        if (!line.isFull()) {
            return line.text();
        }
        if (value instanceof Container.Sequence sequence && startsWithNumber(sequence.items())) {
            LineWriter numbers = new LineWriter(longest);
            new PythonRepr(numbers).items(sequence.items());
            return numbers.text();
        }
        return switch (value) {
            case Value.Text _,Value.Bytes _,Container _,Numeric.ObjectArray _ -> cut(brief(value), longest);
            default -> line.text();
        };
    }

    /** Kind and size: {@code list 3}, {@code str 1 500} with a narrow space, {@code float}. */
    public static String brief(Value value) {
        ValueSummary summary = ValueSummary.of(value);
        return summary.count() < 0 ? summary.type() : summary.type() + " " + grouped(summary.count());
    }

    /** A count with its digits in groups of three, a narrow space between them. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
    }

    private static boolean startsWithNumber(List<Value> items) {
        return items instanceof RealList || (!items.isEmpty()
                && (items.getFirst() instanceof Value.Real || items.getFirst() instanceof Value.Whole));
    }

    private static String cut(String text, int longest) {
        LineWriter line = new LineWriter(longest);
        line.add(text);
        return line.text();
    }
}
