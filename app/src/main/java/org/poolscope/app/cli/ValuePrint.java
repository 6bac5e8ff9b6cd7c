package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Prints one value for people: what it is, then its rows, not more than fit a screen unless all are wanted. */
final class ValuePrint {
    private static final int ROWS = 20;
    private static final int CELL = 100;
    private static final int TEXT = 4000;

    private final PrintWriter out;
    private final boolean whole;

    /** Prints to {@code out}; with {@code whole} nothing is cut. */
    ValuePrint(PrintWriter out, boolean whole) {
        this.out = out;
        this.whole = whole;
    }

    void print(Value value) {
        switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Bytes bytes -> BytesPrint.print(bytes, whole, out);
            case Numeric.Array(NdArray data, var _) -> array(data);
            case Numeric.Masked masked -> array(masked.data());
            case Numeric.ObjectArray objects -> items(value, objects.items());
            case Container.Sequence sequence -> items(value, sequence.items());
            case Container.Deque deque -> items(value, deque.items());
            case Container.NamedTuple tuple -> fields(tuple);
            case Container.Mapping mapping -> pairs(mapping);
            case Container.Instance instance -> instance(instance);
            default -> out.println(Terminal.plain(ValueText.repr(value, TEXT)));
        }
    }

    private void text(String text) {
        boolean cut = !whole && text.length() > TEXT;
        out.println(Terminal.lines(cut ? text.substring(0, TEXT) : text));
        if (cut) {
            out.println("... " + (text.length() - TEXT) + " characters more (--json or --slice : shows all)");
        }
    }

    private void array(NdArray array) {
        out.println(ArrayPrint.form(array));
        if (array.rank() > 0 || array.size() == 1) {
            more(ArrayPrint.print(array, whole ? Long.MAX_VALUE : ROWS, out), "rows");
        }
    }

    private void items(Value value, List<Value> items) {
        out.println(ValueText.brief(value));
        TextTable table = new TextTable();
        int shown = limit(items.size());
        for (int i = 0; i < shown; i++) {
            table.row(List.of(Integer.toString(i), cell(items.get(i))));
        }
        table.print(out);
        more(items.size() - shown, "items");
    }

    private void fields(Container.NamedTuple tuple) {
        out.println(tuple.className());
        TextTable table = new TextTable();
        for (int i = 0; i < tuple.items().size(); i++) {
            String name = i < tuple.fields().size() ? tuple.fields().get(i) : Integer.toString(i);
            table.row(List.of(name, cell(tuple.items().get(i))));
        }
        table.print(out);
    }

    private void pairs(Container.Mapping mapping) {
        out.println(ValueText.brief(mapping));
        TextTable table = new TextTable();
        int shown = limit(mapping.size());
        for (int i = 0; i < shown; i++) {
            table.row(List.of(ValueText.repr(mapping.key(i), CELL), cell(mapping.value(i))));
        }
        table.print(out);
        more(mapping.size() - shown, "items");
    }

    private void instance(Container.Instance instance) {
        out.println(instance.className() + " (an object of a class that is not known here)");
        if (instance.base() != null) {
            print(instance.base());
        }
        if (instance.arguments() != null) {
            out.println("arguments " + Terminal.plain(cell(instance.arguments())));
        }
        if (instance.state() instanceof Container.Mapping attributes) {
            pairs(attributes);
        } else if (instance.state() != null) {
            out.println("state " + Terminal.plain(cell(instance.state())));
        }
    }

    private String cell(Value value) {
        return ValueText.cell(value, CELL);
    }

    private int limit(int size) {
        return whole ? size : Math.min(size, ROWS);
    }

    private void more(long hidden, String what) {
        if (hidden > 0) {
            out.println("... " + hidden + " " + what + " more (--slice shows the part you ask for)");
        }
    }
}
