package org.poolscope.model.value;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.NdArray;

/** Writes Python's {@code repr} of a value into a line until the line is full. */
final class PythonRepr {
    /** Deeper parts stand as an ellipsis; nobody reads that many brackets. */
    private static final int DEEPEST = 100;

    private final LineWriter line;
    private final Set<Value> open = Collections.newSetFromMap(new IdentityHashMap<>());

    PythonRepr(LineWriter line) {
        this.line = line;
    }

    void write(Value value) {
        if (line.isFull()) {
            return;
        }
        boolean hasParts = value instanceof Container || value instanceof Numeric.ObjectArray;
        if (hasParts && (open.size() >= DEEPEST || !open.add(value))) {
            line.add("...");
            return;
        }
        switch (value) {
            case Container container -> container(container);
            case Numeric numeric -> numeric(numeric);
            case Clock clock -> line.add(ClockText.iso(clock));
            default -> simple(value);
        }
        if (hasParts) {
            open.remove(value);
        }
    }

    /** The elements of an array, flat, with commas. */
    void elements(NdArray data) {
        for (long i = 0; i < data.size() && !line.isFull(); i++) {
            line.add(i == 0 ? "" : ", ");
            line.add(ElementText.of(data, i));
        }
    }

    /** Values with commas. */
    void items(List<Value> items) {
        series(items.size(), i -> write(items.get(i)));
    }

    private void simple(Value value) {
        switch (value) {
            case Value.None _ -> line.add("None");
            case Value.Bool(boolean truth) -> line.add(truth ? "True" : "False");
            case Value.Int(long number, boolean isLong) -> line.add(number + (isLong ? "L" : ""));
            case Value.BigInt whole -> line.add(bigNumber(whole));
            case Value.Real(double number) -> line.add(FloatText.repr(number));
            case Value.Complex(double re, double im) -> complex(re, im);
            case Value.Text(String text) -> PythonQuote.text(text, line);
            case Value.Bytes bytes -> PythonQuote.bytes(bytes, line);
            case Value.Decimal(String text) -> line.add("Decimal('" + text + "')");
            case Value.Fraction fraction ->
                line.add("Fraction(" + fraction.numerator() + ", " + fraction.denominator() + ")");
            case Value.Uuid(var uuid) -> line.add("UUID('" + uuid + "')");
            case Value.Range range -> line.add((range.legacy() ? "xrange(" : "range(") + range.start() + ", "
                    + range.stop() + (range.step().equals(BigInteger.ONE) ? ")" : ", " + range.step() + ")"));
            case Value.Global global -> line.add("<" + global.qualifiedName() + ">");
            case Value.PathName(String className, String text) -> line.add(className + "('" + text + "')");
            case Value.TypeOf(var dtype) -> line.add("dtype('" + dtype.str() + "')");
            case Value.Reference(String kind, String key) -> line.add("<" + kind + " " + key + ">");
            case Value.EnumMember member -> {
                String name = member.name();
                line.add("<" + shortName(member.className()) + "." + (name == null ? "?" : name) + ": ");
                write(member.value());
                line.add(">");
            }
            case Value.SliceOf(Value start, Value stop, Value step) -> {
                line.add("slice(");
                items(List.of(start, stop, step));
                line.add(")");
            }
            case Value.Unreadable(String why) -> line.add("unreadable: " + why);
            case Container _,Numeric _,Clock _ -> throw new IllegalArgumentException("has parts");
        }
    }

    private void container(Container container) {
        switch (container) {
            case Container.Sequence sequence -> sequence(sequence);
            case Container.Deque deque -> {
                line.add("deque([");
                items(deque.items());
                line.add(deque.maxLength() == null ? "])" : "], maxlen=" + deque.maxLength() + ")");
            }
            case Container.NamedTuple tuple -> {
                line.add(shortName(tuple.className()) + "(");
                series(tuple.items().size(), i -> {
                    line.add(tuple.fields().get(i) + "=");
                    write(tuple.items().get(i));
                });
                line.add(")");
            }
            case Container.Mapping mapping -> mapping(mapping);
            case Container.Instance instance -> instance(instance);
        }
    }

    private void sequence(Container.Sequence sequence) {
        List<Value> items = sequence.items();
        switch (sequence.type()) {
            case LIST -> bracketed("[", items, "]");
            case TUPLE -> bracketed("(", items, items.size() == 1 ? ",)" : ")");
            case SET -> bracketed(items.isEmpty() ? "set(" : "{", items, items.isEmpty() ? ")" : "}");
            case FROZENSET -> bracketed(items.isEmpty() ? "frozenset(" : "frozenset({", items,
                    items.isEmpty() ? ")" : "})");
        }
    }

    private void mapping(Container.Mapping mapping) {
        String name = switch (mapping.type()) {
            case DICT -> "";
            case ORDERED -> "OrderedDict(";
            case COUNTER -> "Counter(";
            case DEFAULT -> "defaultdict(" + (mapping.factory() == null ? "None" : mapping.factory()) + ", ";
        };
        line.add(name + "{");
        series(mapping.size(), i -> {
            write(mapping.key(i));
            line.add(": ");
            write(mapping.value(i));
        });
        line.add(name.isEmpty() ? "}" : "})");
    }

    private void instance(Container.Instance instance) {
        line.add("<" + instance.className());
        for (Value part : new Value[]{instance.arguments(), instance.base(), instance.state()}) {
            if (part != null) {
                line.add(" ");
                write(part);
            }
        }
        line.add(">");
    }

    private void numeric(Numeric numeric) {
        switch (numeric) {
            case Numeric.Array(NdArray data, String className) -> {
                line.add(className == null ? "array(" : shortName(className) + "(");
                grid(data, new long[data.rank()], 0);
                line.add(")");
            }
            case Numeric.Scalar(NdArray data) -> line.add(ElementText.of(data, 0));
            case Numeric.Masked masked -> {
                line.add("masked_array([");
                for (long i = 0; i < masked.data().size() && !line.isFull(); i++) {
                    line.add(i == 0 ? "" : ", ");
                    boolean missing = i < masked.mask().size() && masked.mask().doubleAt(i) != 0;
                    line.add(missing ? "--" : ElementText.of(masked.data(), i));
                }
                line.add("])");
            }
            case Numeric.ObjectArray array -> bracketed("array([", array.items(), "], dtype=object)");
            case Numeric.Quantity quantity -> line.add(UnitName.repr(quantity));
        }
    }

    private void grid(NdArray data, long[] index, int axis) {
        long[] shape = data.shape();
        if (axis == shape.length) {
            long flat = 0;
            for (int i = 0; i < shape.length; i++) {
                flat = flat * shape[i] + index[i];
            }
            line.add(ElementText.of(data, flat));
            return;
        }
        line.add("[");
        for (long i = 0; i < shape[axis] && !line.isFull(); i++) {
            line.add(i == 0 ? "" : ", ");
            index[axis] = i;
            grid(data, index, axis + 1);
        }
        line.add("]");
    }

    private void bracketed(String start, List<Value> items, String end) {
        line.add(start);
        items(items);
        line.add(end);
    }

    private void series(int count, IntConsumer item) {
        for (int i = 0; i < count && !line.isFull(); i++) {
            line.add(i == 0 ? "" : ", ");
            item.accept(i);
        }
    }

    private void complex(double re, double im) {
        String imaginary = FloatText.repr(im);
        line.add("(" + FloatText.repr(re) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "j)");
    }

    /** Turning a number of millions of digits into text takes minutes, so such a one only tells its size. */
    private static String bigNumber(Value.BigInt number) {
        int bits = number.value().bitLength();
        return bits > 1 << 16 ? "integer of " + bits + " bits" : number.value() + (number.isLong() ? "L" : "");
    }

    private static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
