package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.TaggedForm.Form;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** Values of any shape survive writing and reading. */
class GeneratedValuesTest {
    @Property(seed = "20121121", tries = 120)
    void protocolTwoGivesBackWhatWasWritten(@ForAll("values") Value value) throws SourceException {
        assertEquals(text(value), text(RoundTripTest.through(value, 2)));
    }

    @Property(seed = "20121121", tries = 120)
    void protocolFiveGivesBackWhatWasWritten(@ForAll("values") Value value) throws SourceException {
        assertEquals(text(value), text(RoundTripTest.through(value, 5)));
    }

    private static String text(Value value) {
        return TaggedForm.plain(value, Form.WHOLE).toString();
    }

    @Provide
    Arbitrary<Value> values() {
        return nested(3);
    }

    private static Arbitrary<Value> nested(int levels) {
        Arbitrary<Value> leaves = Arbitraries.oneOf(scalars(), arrays());
        return levels == 0
                ? leaves
                : Arbitraries.oneOf(leaves, sequences(nested(levels - 1)), mappings(nested(levels - 1)));
    }

    private static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(Arbitraries.just(Value.None.NONE), Arbitraries.of(true, false).map(Value.Bool::new),
                Arbitraries.longs().map(Value.Int::new), Arbitraries.bigIntegers().map(GeneratedValuesTest::large),
                Arbitraries.doubles().map(Value.Real::new), Arbitraries.strings().ofMaxLength(300).map(Value.Text::new),
                bytes().map(content -> new Value.Bytes(ByteType.BYTES, content)),
                bytes().map(content -> new Value.Bytes(ByteType.BYTEARRAY, content)),
                Arbitraries.longs().between(-2_000_000_000L, 200_000_000_000L).map(GeneratedValuesTest::instant));
    }

    private static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(6000);
    }

    private static Value large(BigInteger number) {
        return Value.Whole.of(number.multiply(BigInteger.TEN.pow(30)), false);
    }

    private static Value instant(long second) {
        return new Clock.DateTime(LocalDateTime.ofEpochSecond(second, 123_000, java.time.ZoneOffset.UTC), 0, null);
    }

    private static Arbitrary<Value> arrays() {
        return Arbitraries.longs().array(long[].class).ofMaxSize(60).map(numbers -> {
            boolean even = (numbers.length & 1) == 0;
            long[] shape = even ? new long[]{2, numbers.length / 2} : new long[]{numbers.length};
            DType type = new DType.Plain(Kind.INT, 8, ByteOrder.nativeOrder());
            return new Numeric.Array(NdArray.of(type, shape, even, MemorySegment.ofArray(numbers)));
        });
    }

    private static Arbitrary<Value> sequences(Arbitrary<Value> parts) {
        Arbitrary<SequenceType> types = Arbitraries.of(SequenceType.LIST, SequenceType.TUPLE);
        return types.flatMap(type -> parts.list().ofMaxSize(12).map(items -> new Sequence(type, items)));
    }

    private static Arbitrary<Value> mappings(Arbitrary<Value> parts) {
        Arbitrary<MappingType> types = Arbitraries.of(MappingType.DICT, MappingType.ORDERED, MappingType.DEFAULT);
        return types.flatMap(type -> Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), parts).ofMaxSize(30)
                .map(content -> mapping(type, new LinkedHashMap<>(content))));
    }

    private static Value mapping(MappingType type, Map<String, Value> content) {
        List<Value> pairs = new ArrayList<>();
        content.forEach((key, value) -> {
            pairs.add(new Value.Text(key));
            pairs.add(value);
        });
        return new Mapping(type, pairs, type == MappingType.DEFAULT ? "list" : null);
    }
}
