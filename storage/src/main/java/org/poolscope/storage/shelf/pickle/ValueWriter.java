package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Writes one value with everything in it. */
final class ValueWriter {
    private final PickleOut out;
    private final ContainerWriter containers;
    private final NumpyWriter arrays;
    private final ClockWriter clocks;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Value.Global, Value.Global> names = new HashMap<>();
    private int depth;

    ValueWriter(PickleOut out) {
        this.out = out;
        this.containers = new ContainerWriter(this, out);
        this.arrays = new NumpyWriter(this, out);
        this.clocks = new ClockWriter(this, out);
    }

    void write(Value value) throws IOException, SourceException {
        if (++depth > Survey.DEEPEST) {
            throw unsupported("a value nested more than " + Survey.DEEPEST + " deep");
        }
        switch (value) {
            case Value.None _ -> out.op(Opcode.NONE);
            case Value.Bool(boolean truth) -> out.op(truth ? Opcode.NEWTRUE : Opcode.NEWFALSE);
            case Value.Int(long number, boolean isLong) -> whole(number, isLong);
            case Value.BigInt(BigInteger number, _) -> out.longInteger(number);
            case Value.Real(double number) -> out.real(number);
            case Value.Text(String text) -> text(text);
            case Value.Bytes bytes -> bytes(bytes);
            case Value.Global name -> name(name);
            case Container container -> containers.write(container);
            case Clock clock -> clocks.write(clock);
            case Numeric numeric -> arrays.write(numeric);
            case Value.Unreadable(String why) -> throw unsupported("a part that could not be read (" + why + ")");
            default -> object(value);
        }
        depth--;
    }

    SourceException unsupported(String what) {
        return new SourceException.Unsupported("Python has no form for " + what + ".", "", "");
    }

    private void whole(long number, boolean isLong) throws IOException {
        if (isLong) {
            out.longInteger(BigInteger.valueOf(number));
        } else {
            out.whole(number);
        }
    }

    /** Equal texts are one object, as they cannot change. */
    void text(String text) throws IOException {
        String known = texts.putIfAbsent(text, text);
        if (known == null || !out.recall(known)) {
            out.text(text);
            out.remember(known == null ? text : known);
        }
    }

    private void bytes(Value.Bytes bytes) throws IOException {
        if (out.recall(bytes)) {
            return;
        }
        switch (bytes.type()) {
            case BYTES -> bytes(bytes.content());
            case BYTEARRAY -> byteArray(bytes.content());
            case PY2_STR -> python2(bytes);
        }
        out.remember(bytes);
    }

    /** In protocol 5 the bytes of Python 2 that are no text in any Python are bytes. */
    private void python2(Value.Bytes bytes) throws IOException {
        boolean ascii = bytes.latin1().chars().allMatch(c -> c < 0x80);
        if (out.isNew() && !ascii) {
            bytes(bytes.content());
        } else {
            out.python2(bytes.content());
        }
    }

    /** Bytes, which protocol 2 lets Python make of text. */
    void bytes(MemorySegment content) throws IOException {
        if (out.isNew()) {
            out.bytes(content);
        } else if (content.byteSize() == 0) {
            builtin("bytes");
            out.op(Opcode.EMPTY_TUPLE);
            out.op(Opcode.REDUCE);
        } else {
            name(new Value.Global("_codecs", "encode"));
            out.latin1(content);
            text("latin1");
            out.op(Opcode.TUPLE2);
            out.op(Opcode.REDUCE);
        }
    }

    private void byteArray(MemorySegment content) throws IOException {
        if (out.isNew()) {
            out.byteArray(content);
        } else {
            builtin("bytearray");
            bytes(content);
            out.op(Opcode.TUPLE1);
            out.op(Opcode.REDUCE);
        }
    }

    void name(Value.Global name) throws IOException {
        Value.Global known = names.putIfAbsent(name, name);
        if (known == null || !out.recall(known)) {
            out.global(name.module(), name.name());
            out.remember(known == null ? name : known);
        }
    }

    /** A built-in type, by the name of its module in the Python that the protocol is for. */
    void builtin(String name) throws IOException {
        name(new Value.Global(out.isNew() ? "builtins" : "__builtin__", name));
    }

    /** A class given by module and name with a dot between. */
    void className(String className) throws IOException, SourceException {
        int dot = className.lastIndexOf('.');
        if (dot <= 0 || dot == className.length() - 1 || className.indexOf('\n') >= 0) {
            throw unsupported("the class '" + className + "', which names no module");
        }
        name(new Value.Global(className.substring(0, dot), className.substring(dot + 1)));
    }

    private void object(Value value) throws IOException, SourceException {
        if (out.recall(value)) {
            return;
        }
        switch (value) {
            case Value.Complex(double re, double im) -> {
                builtin("complex");
                out.real(re);
                out.real(im);
                call(Opcode.TUPLE2);
            }
            case Value.Decimal(String text) -> {
                className("decimal.Decimal");
                text(text);
                call(Opcode.TUPLE1);
            }
            case Value.Fraction(BigInteger numerator, BigInteger denominator) -> {
                className("fractions.Fraction");
                write(Value.Whole.of(numerator, false));
                write(Value.Whole.of(denominator, false));
                call(Opcode.TUPLE2);
            }
            case Value.Uuid(var uuid) -> {
                className("uuid.UUID");
                out.op(Opcode.EMPTY_TUPLE);
                out.op(Opcode.NEWOBJ);
                out.op(Opcode.EMPTY_DICT);
                text("int");
                out.longInteger(new BigInteger(uuid.toString().replace("-", ""), 16));
                out.op(Opcode.SETITEM);
                out.op(Opcode.BUILD);
            }
            default -> rarer(value);
        }
        out.remember(value);
    }

    private void rarer(Value value) throws IOException, SourceException {
        switch (value) {
            case Value.Range(BigInteger start, BigInteger stop, BigInteger step, _) -> {
                builtin(out.isNew() ? "range" : "xrange");
                write(Value.Whole.of(start, false));
                write(Value.Whole.of(stop, false));
                write(Value.Whole.of(step, false));
                call(Opcode.TUPLE3);
            }
            case Value.SliceOf(Value start, Value stop, Value step) -> {
                builtin("slice");
                write(start);
                write(stop);
                write(step);
                call(Opcode.TUPLE3);
            }
            case Value.PathName(String name, String text) -> {
                className("pathlib." + name);
                text(text);
                call(Opcode.TUPLE1);
            }
            case Value.EnumMember member -> {
                className(member.className());
                write(member.value());
                call(Opcode.TUPLE1);
            }
            case Value.TypeOf(var dtype) -> arrays.type(dtype);
            default -> throw unsupported("this kind of value");
        }
    }

    /** Gathers arguments and has them stored with the name below them. */
    void call(Opcode tuple) throws IOException {
        out.op(tuple);
        out.op(Opcode.REDUCE);
    }

    /** A short byte string such as a packed date. */
    void packed(byte[] bytes) throws IOException {
        bytes(MemorySegment.ofArray(bytes));
    }

    static MemorySegment ascii(String text) {
        return MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
    }
}
