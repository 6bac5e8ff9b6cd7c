package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** Python's built-in types, as far as pickles make them by name. */
final class PlainBuilders {
    private static final Set<String> LATIN1 = Set.of("latin1", "latin-1", "latin_1", "iso8859-1", "iso-8859-1");
    private static final Set<String> EXCEPTIONS = Set.of("BaseException", "Exception", "ArithmeticError",
            "AssertionError", "AttributeError", "BufferError", "EOFError", "EnvironmentError", "FloatingPointError",
            "IOError", "ImportError", "IndexError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError",
            "ModuleNotFoundError", "NameError", "NotImplementedError", "OSError", "FileNotFoundError",
            "FileExistsError", "PermissionError", "TimeoutError", "ConnectionError", "BrokenPipeError",
            "InterruptedError", "OverflowError", "RecursionError", "ReferenceError", "RuntimeError", "RuntimeWarning",
            "StandardError", "StopIteration", "SyntaxError", "SystemError", "SystemExit", "TypeError",
            "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "UserWarning", "ValueError", "Warning",
            "ZeroDivisionError");

    private PlainBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        for (String module : new String[]{"builtins", "__builtin__"}) {
            data.put(new Value.Global(module, "bytes"), PlainBuilders::bytes);
            data.put(new Value.Global(module, "bytearray"), PlainBuilders::byteArray);
            data.put(new Value.Global(module, "complex"), PlainBuilders::complex);
            data.put(new Value.Global(module, "slice"), PlainBuilders::slice);
            data.put(new Value.Global(module, "range"), PlainBuilders::range);
            data.put(new Value.Global(module, "xrange"), PlainBuilders::range);
        }
        data.put(new Value.Global("_codecs", "encode"), PlainBuilders::encode);
    }

    /** Exceptions are shown with their arguments and never raised. */
    static boolean isException(Value.Global name) {
        return (name.module().equals("builtins") || name.module().equals("exceptions"))
                && EXCEPTIONS.contains(name.name());
    }

    /** Python 3 writes bytes so in protocols 0 to 2; any other codec would be an order to run something. */
    private static Value encode(Call call) throws SourceException {
        call.expect(2, 2);
        if (!isLatin1(call.text(1))) {
            throw call.context().unsupported("Text is to be encoded by a codec other than latin1", "");
        }
        call.context().evidence().pythonThree();
        MemorySegment text = call.context().payloads().takeDeferred(call.arg(0));
        if (text != null) {
            return new Value.Bytes(ByteType.BYTES, Latin1Text.decode(text, call.context()));
        }
        if (!(call.arg(0) instanceof Value.Text)) {
            throw call.unsuitable();
        }
        return new Value.Bytes(ByteType.BYTES, call.bytes(0));
    }

    private static boolean isLatin1(String codec) {
        return LATIN1.contains(codec.toLowerCase(Locale.ROOT));
    }

    private static Value bytes(Call call) throws SourceException {
        if (call.count() == 0) {
            return new Value.Bytes(ByteType.BYTES, new byte[0]);
        }
        call.expect(1, 1);
        if (call.arg(0) instanceof Sequence) {
            return new Value.Bytes(ByteType.BYTES, octets(call));
        }
        return new Value.Bytes(ByteType.BYTES, ofBytes(call).content());
    }

    private static Value byteArray(Call call) throws SourceException {
        if (call.count() == 0) {
            return new Value.Bytes(ByteType.BYTEARRAY, new byte[0]);
        }
        call.expect(1, 2);
        if (call.count() == 2) {
            if (!isLatin1(call.text(1)) || !(call.arg(0) instanceof Value.Text)) {
                throw call.unsuitable();
            }
            call.context().evidence().pythonTwo();
            return new Value.Bytes(ByteType.BYTEARRAY, call.bytes(0));
        }
        return new Value.Bytes(ByteType.BYTEARRAY, ofBytes(call).content());
    }

    private static Value.Bytes ofBytes(Call call) throws SourceException {
        if (call.arg(0) instanceof Value.Bytes bytes) {
            return bytes;
        }
        throw call.unsuitable();
    }

    private static byte[] octets(Call call) throws SourceException {
        List<Value> numbers = call.listed(call.arg(0));
        call.context().work().spend(numbers.size());
        byte[] octets = new byte[numbers.size()];
        for (int i = 0; i < octets.length; i++) {
            long number = call.number(numbers.get(i));
            if (number < 0 || number > 255) {
                throw call.unsuitable();
            }
            octets[i] = (byte) number;
        }
        return octets;
    }

    private static Value complex(Call call) throws SourceException {
        call.expect(2, 2);
        return new Value.Complex(call.real(call.arg(0)), call.real(call.arg(1)));
    }

    private static Value slice(Call call) throws SourceException {
        call.expect(3, 3);
        return new Value.SliceOf(call.arg(0), call.arg(1), call.arg(2));
    }

    /** Python 3 writes its range under the name of Python 2's xrange in protocols 0 to 2. */
    private static Value range(Call call) throws SourceException {
        call.expect(1, 3);
        boolean one = call.count() == 1;
        BigInteger start = one ? BigInteger.ZERO : call.whole(call.arg(0));
        BigInteger stop = call.whole(call.arg(one ? 0 : 1));
        BigInteger step = call.count() == 3 ? call.whole(call.arg(2)) : BigInteger.ONE;
        if (step.signum() == 0) {
            throw call.unsuitable();
        }
        boolean old = call.name().module().equals("__builtin__");
        if (old) {
            call.context().evidence().dependsOnPython();
        }
        return new Value.Range(start, stop, step, old && call.context().assumed().python() == Origin.Python.TWO);
    }
}
