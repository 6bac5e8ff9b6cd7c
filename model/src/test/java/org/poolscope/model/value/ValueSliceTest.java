package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;

class ValueSliceTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"[1, 2, 3]; 0:2; [1, 2]", "[1, 2, 3]; -1; 3", "[1, 2, 3]; ::-1; [3, 2, 1]",
            "[1, 2, 3]; ''; [1, 2, 3]"})
    void listsAreCutAsInPython(String whole, String slice, String part) {
        assertEquals("[1, 2, 3]", whole);
        Value list = TaggedForm.read(JsonTree.parse(
                "{\"t\":\"list\",\"v\":[{\"t\":\"int\",\"v\":\"1\"},{\"t\":\"int\",\"v\":\"2\"},{\"t\":\"int\",\"v\":\"3\"}]}"));
        assertEquals(part, ValueText.repr(ValueSlice.of(list, Slice.parse(slice)), 100));
    }

    @Test
    void textsAreCutByCharacters() {
        assertEquals(new Value.Text("😀b"), ValueSlice.of(new Value.Text("a😀b"), Slice.parse("1:")));
        assertEquals(new Value.Text("c"), ValueSlice.of(new Value.Text("abc"), Slice.parse("-1")));
    }

    @Test
    void bytesAreCutWithoutACopyWhereTheyLieTogether() {
        Value.Bytes bytes = new Value.Bytes(Value.Bytes.ByteType.BYTES, new byte[]{1, 2, 3, 4});
        assertEquals(new Value.Bytes(Value.Bytes.ByteType.BYTES, new byte[]{2, 3}),
                ValueSlice.of(bytes, Slice.parse("1:3")));
        assertEquals(new Value.Bytes(Value.Bytes.ByteType.BYTES, new byte[]{1, 3}),
                ValueSlice.of(bytes, Slice.parse("::2")));
    }

    @Test
    void anIndexIntoAnArrayIsAScalar() {
        Value element = ValueSlice.of(new Numeric.Array(NdArray.ofDoubles(1, 2.5)), Slice.parse("1"));
        assertEquals("2.5", ValueText.repr(element, 10));
    }

    @Test
    void whatHasNoPartsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ValueSlice.of(new Value.Int(3), Slice.parse("0")));
        assertThrows(IllegalArgumentException.class, () -> ValueSlice.of(new Value.Text("a"), Slice.parse("0,0")));
        assertThrows(IndexOutOfBoundsException.class, () -> ValueSlice.of(new Value.Text("a"), Slice.parse("1")));
    }
}
