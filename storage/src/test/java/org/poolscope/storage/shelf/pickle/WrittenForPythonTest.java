package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TimeUnit;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container.Deque;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;
import org.poolscope.storage.Peers;

/** Python itself loads what we write, and prints it as it should be. */
class WrittenForPythonTest {
    private static final String PRINT_PLAIN = """
            import pickle, sys
            from collections import OrderedDict
            for path in sys.argv[1:]:
                value = pickle.load(open(path, "rb"))
                print(list(value.items()) if type(value) is OrderedDict else repr(value))""";
    private static final String PRINT_ARRAYS = """
            import pickle, sys, numpy as np
            for path in sys.argv[1:]:
                a = pickle.load(open(path, "rb"))
                print(type(a).__name__, a.dtype, a.shape, a.tolist(), getattr(a.flags, "f_contiguous", None))""";
    private static final String PRINT_CYCLES = """
            import pickle, sys
            a = pickle.load(open(sys.argv[1], "rb"))
            print(a[0] is a, a[1] is a[2][0])""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void plainValuesPrintAsTheyShould(int protocol) throws IOException, InterruptedException, SourceException {
        check(plain(), protocol, PRINT_PLAIN, Peers.python());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void arraysHaveTypeShapeAndElements(int protocol) throws IOException, InterruptedException, SourceException {
        check(arrays(), protocol, PRINT_ARRAYS, Peers.python("numpy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void cyclesAndSharedPartsAreKept(int protocol) throws IOException, InterruptedException, SourceException {
        List<Value> items = new ArrayList<>();
        Sequence list = sequence(SequenceType.LIST, items);
        Sequence shared = sequence(SequenceType.LIST, List.of());
        items.addAll(List.of(list, shared, sequence(SequenceType.TUPLE, List.of(shared))));
        Path file = Files.write(folder.resolve("cycle.pkl"), new PickleWriter(protocol).toBytes(list));
        assertEquals("True True\n", Peers.run(Peers.python(), PRINT_CYCLES, file.toString()));
    }

    private void check(Map<Value, String> values, int protocol, String script, Path python)
            throws IOException, InterruptedException, SourceException {
        List<String> files = new ArrayList<>();
        for (Value value : values.keySet()) {
            Path file = folder.resolve(files.size() + ".pkl");
            files.add(Files.write(file, new PickleWriter(protocol).toBytes(value)).toString());
        }
        String printed = Peers.run(python, script, files.toArray(new String[0]));
        assertEquals(String.join("\n", values.values()), printed.strip());
    }

    private static Map<Value, String> plain() {
        Map<Value, String> values = new LinkedHashMap<>();
        values.put(Value.None.NONE, "None");
        values.put(new Value.Int(-129), "-129");
        values.put(new Value.Int(65_535), "65535");
        values.put(new Value.Int(Long.MIN_VALUE), "-9223372036854775808");
        values.put(new Value.BigInt(BigInteger.TWO.pow(2100), false), BigInteger.TWO.pow(2100).toString());
        values.put(new Value.Real(-0.1), "-0.1");
        values.put(new Value.Complex(1.5, -2), "(1.5-2j)");
        values.put(new Value.Text("caf\u00e9 \ud83e\udde0"), "'caf\u00e9 \ud83e\udde0'");
        values.put(new Value.Text("\ud800"), "'\\ud800'");
        values.put(bytes(ByteType.BYTES), "b'\\x00\\x80\\xff\\xc3a'");
        values.put(bytes(ByteType.BYTEARRAY), "bytearray(b'\\x00\\x80\\xff\\xc3a')");
        values.put(new Value.Bytes(ByteType.BYTES, new byte[0]), "b''");
        values.put(sequence(SequenceType.LIST, List.of(new Value.Int(1), new Value.Bool(true))), "[1, True]");
        values.put(sequence(SequenceType.TUPLE, List.of(new Value.Int(1))), "(1,)");
        values.put(sequence(SequenceType.SET, List.of(new Value.Text("a"))), "{'a'}");
        values.put(sequence(SequenceType.FROZENSET, List.of()), "frozenset()");
        values.put(new Deque(List.of(new Value.Int(1)), 5L), "deque([1], maxlen=5)");
        values.put(mapping(MappingType.DICT), "{'a': 1, 2: None}");
        values.put(mapping(MappingType.ORDERED), "[('a', 1), (2, None)]");
        values.put(mapping(MappingType.DEFAULT), "defaultdict(<class 'list'>, {'a': 1, 2: None})");
        values.put(new Value.Decimal("-12.3400"), "Decimal('-12.3400')");
        values.put(new Value.Fraction(BigInteger.TWO, BigInteger.valueOf(7)), "Fraction(2, 7)");
        values.put(new Value.Uuid(UUID.fromString("12345678-1234-5678-1234-567812345678")),
                "UUID('12345678-1234-5678-1234-567812345678')");
        values.put(new Value.Range(BigInteger.ZERO, BigInteger.TEN, BigInteger.TWO, false), "range(0, 10, 2)");
        values.put(new Value.SliceOf(new Value.Int(1), Value.None.NONE, new Value.Int(2)), "slice(1, None, 2)");
        values.put(new Value.Global("collections", "OrderedDict"), "<class 'collections.OrderedDict'>");
        values.put(new Value.PathName("PurePosixPath", "/data/x"), "PurePosixPath('/data/x')");
        values.put(new Clock.Date(LocalDate.of(1999, 12, 31)), "datetime.date(1999, 12, 31)");
        values.put(new Clock.Span(-1, 3, 5), "datetime.timedelta(days=-1, seconds=3, microseconds=5)");
        values.put(new Clock.DateTime(LocalDateTime.of(2024, 2, 29, 12, 0), 0, new Clock.Zone(-3_600_000_000L, "X")),
                "datetime.datetime(2024, 2, 29, 12, 0, tzinfo=datetime.timezone("
                        + "datetime.timedelta(days=-1, seconds=82800), 'X'))");
        return values;
    }

    private static Map<Value, String> arrays() {
        Map<Value, String> values = new LinkedHashMap<>();
        values.put(new Numeric.Array(NdArray.ofDoubles(1.5, -0.0, Double.NaN)),
                "ndarray float64 (3,) [1.5, -0.0, nan] True");
        NdArray square = NdArray.of(DType.INT64, new long[]{2, 2}, true,
                MemorySegment.ofArray(new long[]{1, 2, 3, 4}));
        values.put(new Numeric.Array(square), "ndarray int64 (2, 2) [[1, 3], [2, 4]] True");
        values.put(new Numeric.Scalar(NdArray.of(DType.FLOAT64, new long[0], false,
                MemorySegment.ofArray(new double[]{2.5}))), "float64 float64 () 2.5 True");
        DType days = new DType.Temporal(Kind.DATETIME, TimeUnit.DAY, 1, ByteOrder.LITTLE_ENDIAN);
        values.put(new Numeric.Array(NdArray.of(days, new long[]{1}, false, MemorySegment.ofArray(new long[]{1}))),
                "ndarray datetime64[D] (1,) [datetime.date(1970, 1, 2)] True");
        DType row = TypeString.parseSpec("chr S4, pos <i4, name <U2");
        values.put(new Numeric.Array(NdArray.of(row, new long[]{1}, false, row())),
                "ndarray [('chr', 'S4'), ('pos', '<i4'), ('name', '<U2')] (1,) [(b'chr', 7, 'ab')] True");
        values.put(new Numeric.ObjectArray(DType.of(Kind.OBJECT, 8), List.of(2L), "C",
                List.of(new Value.Int(1), new Value.Text("two"))), "ndarray object (2,) [1, 'two'] True");
        NdArray mask = NdArray.of(DType.of(Kind.BOOL, 1), new long[]{3}, false,
                MemorySegment.ofArray(new byte[]{0, 1, 0}));
        values.put(new Numeric.Masked(NdArray.ofDoubles(1, 2, 3), mask, null),
                "MaskedArray float64 (3,) [1.0, None, 3.0] True");
        return values;
    }

    private static MemorySegment row() {
        MemorySegment row = MemorySegment.ofArray(new byte[16]);
        MemorySegment.copy(MemorySegment.ofArray(new byte[]{'c', 'h', 'r'}), 0, row, 0, 3);
        row.set(ValueLayout.JAVA_BYTE, 4, (byte) 7);
        row.set(ValueLayout.JAVA_BYTE, 8, (byte) 'a');
        row.set(ValueLayout.JAVA_BYTE, 12, (byte) 'b');
        return row;
    }

    private static Value bytes(ByteType type) {
        return new Value.Bytes(type, new byte[]{0, (byte) 0x80, (byte) 0xff, (byte) 0xc3, 'a'});
    }

    private static Sequence sequence(SequenceType type, List<Value> items) {
        return new Sequence(type, items);
    }

    private static Mapping mapping(MappingType type) {
        List<Value> pairs = List.of(new Value.Text("a"), new Value.Int(1), new Value.Int(2), Value.None.NONE);
        return new Mapping(type, pairs, type == MappingType.DEFAULT ? "list" : null);
    }
}
