package org.poolscope.model.value;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.PlainElements;

/** Writes one value in the tagged form: the values without parts here, the others through {@link TaggedContainers}. */
final class TaggedWriter {
    private final JsonSink out;
    private final TaggedForm.Form form;
    private final ShortForm shortForm;
    private final TaggedContainers containers;

    TaggedWriter(JsonSink out, TaggedForm.Form form) {
        this.out = out;
        this.form = form;
        this.shortForm = new ShortForm(out);
        this.containers = new TaggedContainers(this, out);
    }

    void write(Value value) throws IOException {
        switch (value) {
            case Container container -> containers.write(container);
            case Numeric.ObjectArray _,Value.EnumMember _,Value.SliceOf _ -> containers.write(value);
            case Value.Unreadable(String why) -> unreadable(why);
            default -> {
                out.beginObject();
                simple(value);
                out.endObject();
            }
        }
    }

    /** True if long values are cut. */
    boolean shortens() {
        return form != TaggedForm.Form.WHOLE;
    }

    ShortForm shortForm() {
        return shortForm;
    }

    void tag(String tag) throws IOException {
        field("t", tag);
    }

    void field(String name, String text) throws IOException {
        out.name(name);
        out.text(text);
    }

    void field(String name, Value value) throws IOException {
        out.name(name);
        write(value);
    }

    void unreadable(String why) throws IOException {
        out.beginObject();
        tag("unreadable");
        field("why", why);
        out.endObject();
    }

    private void simple(Value value) throws IOException {
        switch (value) {
            case Value.None _ -> tag("none");
            case Value.Bool(boolean truth) -> {
                tag("bool");
                out.name("v");
                out.bool(truth);
            }
            case Value.Whole whole -> tagged(whole.isLong() ? "long" : "int", whole.exact().toString());
            case Value.Real(double number) -> {
                tagged("float", FloatText.repr(number));
                field("hex", FloatText.hex(number));
            }
            case Value.Complex(double re, double im) -> {
                tag("complex");
                field("re", FloatText.repr(re));
                field("im", FloatText.repr(im));
            }
            case Value.Text(String text) -> text(text);
            case Value.Bytes bytes -> bytes(bytes);
            case Value.Decimal(String text) -> tagged("decimal", text);
            case Value.Fraction(BigInteger numerator, BigInteger denominator) -> {
                tag("fraction");
                field("num", numerator.toString());
                field("den", denominator.toString());
            }
            case Value.Uuid(var uuid) -> tagged("uuid", uuid.toString());
            case Value.Range range -> range(range);
            case Value.Global global -> {
                tag("global");
                field("name", global.qualifiedName());
            }
            case Value.PathName(String className, String text) -> {
                tagged("path", text);
                field("class", className);
            }
            case Value.TypeOf(var dtype) -> {
                tag("dtype");
                tree("dtype", DTypeForm.of(dtype));
            }
            case Value.Reference(String kind, String key) -> tagged(kind, key);
            case Clock clock -> clock(clock);
            case Numeric numeric -> numeric(numeric);
            case Container _,Value.Unreadable _,Value.EnumMember _,Value.SliceOf _ ->
                throw new IllegalArgumentException("not a simple value");
        }
    }

    private void tagged(String tag, String text) throws IOException {
        tag(tag);
        field("v", text);
    }

    private void text(String text) throws IOException {
        tag("str");
        int length = shortens() && text.length() > ShortForm.LONGEST ? text.codePointCount(0, text.length()) : 0;
        if (length > ShortForm.LONGEST) {
            shortForm.text(text, length);
        } else {
            field("v", text);
        }
    }

    private void bytes(Value.Bytes bytes) throws IOException {
        tag(switch (bytes.type()) {
            case BYTES -> "bytes";
            case BYTEARRAY -> "bytearray";
            case PY2_STR -> "py2str";
        });
        if (shortens() && bytes.size() > ShortForm.LONGEST) {
            shortForm.bytes(bytes);
        } else if (bytes.type() == Value.Bytes.ByteType.PY2_STR) {
            field("latin1", bytes.latin1());
        } else {
            field("hex", HexFormat.of().formatHex(bytes.toArray()));
        }
    }

    private void range(Value.Range range) throws IOException {
        List<BigInteger> ends = List.of(range.start(), range.stop(), range.step());
        if (!range.legacy()) {
            tag("range");
            tree("v", ends);
            return;
        }
        tag("xrange");
        BigInteger span = range.stop().subtract(range.start());
        boolean empty = span.signum() * range.step().signum() <= 0;
        BigInteger count = empty
                ? BigInteger.ZERO
                : span.abs().subtract(BigInteger.ONE).divide(range.step().abs()).add(BigInteger.ONE);
        if (count.bitLength() > 20) {
            tree("v", ends);
            return;
        }
        out.name("list");
        out.beginArray();
        for (int i = 0; i < count.intValueExact(); i++) {
            out.number(range.start().add(range.step().multiply(BigInteger.valueOf(i))));
        }
        out.endArray();
    }

    private void clock(Clock clock) throws IOException {
        switch (clock) {
            case Clock.Date _ -> iso("date", clock);
            case Clock.Time time -> {
                iso("time", clock);
                zone(time.fold(), time.zone());
            }
            case Clock.DateTime moment -> {
                iso("datetime", clock);
                zone(moment.fold(), moment.zone());
            }
            case Clock.Span(long days, int seconds, int microseconds) -> {
                tag("timedelta");
                tree("days", days);
                tree("seconds", seconds);
                tree("microseconds", microseconds);
            }
        }
    }

    private void iso(String tag, Clock clock) throws IOException {
        tag(tag);
        field("iso", ClockText.iso(clock));
    }

    private void zone(int fold, Clock.@Nullable Zone zone) throws IOException {
        if (fold != 0) {
            tree("fold", fold);
        }
        if (zone != null) {
            tree("utcoffset_s", zone.offsetMicros() / 1e6);
            field("tzname", ClockText.zoneName(zone));
        }
    }

    private void numeric(Numeric numeric) throws IOException {
        switch (numeric) {
            case Numeric.Array(NdArray data, String className) -> array(data, className);
            case Numeric.Scalar(NdArray data) -> {
                tag("npscalar");
                tree("dtype", DTypeForm.of(data.dtype()));
                tree("v", PlainElements.at(data, 0));
            }
            case Numeric.Masked masked -> masked(masked);
            case Numeric.Quantity quantity -> {
                tag("quantity");
                field("class", quantity.className());
                field("value", FloatText.repr(quantity.value()));
                field("hex", FloatText.hex(quantity.value()));
                tree("dims", quantity.dimensions().stream().map(FloatText::repr).toList());
                field("repr", UnitName.repr(quantity));
            }
            case Numeric.ObjectArray _ -> throw new IllegalArgumentException("not a simple value");
        }
    }

    private void array(NdArray data, @Nullable String className) throws IOException {
        tag("ndarray");
        if (className != null) {
            field("class", className);
        }
        tree("dtype", DTypeForm.of(data.dtype()));
        tree("shape", Arrays.stream(data.shape()).boxed().toList());
        field("order", data.order());
        if (shortens() && data.size() > ShortForm.LONGEST) {
            shortForm.array(data, form == TaggedForm.Form.STREAM ? "sha256" : "sha256_c_order");
        } else {
            elements("data", data);
        }
    }

    private void masked(Numeric.Masked masked) throws IOException {
        tag("maskedarray");
        tree("dtype", DTypeForm.of(masked.data().dtype()));
        elements("data", masked.data());
        elements("mask", masked.mask());
        NdArray fill = masked.fill();
        tree("fill_value", fill == null ? null : PlainElements.at(fill, 0));
    }

    private void elements(String name, NdArray data) throws IOException {
        out.name(name);
        out.beginArray();
        for (long i = 0; i < data.size(); i++) {
            out.tree(PlainElements.at(data, i));
        }
        out.endArray();
    }

    void tree(String name, @Nullable Object tree) throws IOException {
        out.name(name);
        out.tree(tree);
    }

    /** Sets have no order of their own, so they are written sorted by Python's repr. */
    static Comparator<Value> byRepr() {
        return Comparator.comparing(value -> ValueText.repr(value, 2000));
    }
}
