package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Value;

/** Short pickles that ask for endless work by using their parts again and again. */
class CostlyPicklesTest {
    private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();

    @Test
    void copyingOneListManyTimesIsRefused() {
        op("c__builtin__\nlist\nq\0").op("](").op("K\1".repeat(100_000)).op("e\u0085q\1");
        op("h\0h\1R0".repeat(50_000)).op("N.");
        refused();
    }

    @Test
    void oneStateForManyObjectsIsRefused() {
        op("clabmodels\nTrial\nq\0").op("}(");
        for (int i = 0; i < 100_000; i++) {
            op("J").number(i).op("N");
        }
        op("uq\1").op("h\0)\u0081h\1b0".repeat(50_000)).op("N.");
        refused();
    }

    @Test
    void namesThatCollideAreBounded() {
        for (int i = 0; i < 12_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 14; bit++) {
                name.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
            }
            op("cm\n" + name + "\n0");
        }
        op("N.");
        refused();
    }

    @Test
    void structuresOfStructuresAreBounded() {
        type("V8");
        op("q\0").op("(K\3X\1\0\0\0|NNNK\10K\1K\0tb0");
        for (int level = 0; level < 60; level++) {
            type("V8");
            op("q\1(K\3X\1\0\0\0|N(");
            for (int field = 0; field < 10; field++) {
                op("X\1\0\0\0" + (char) ('a' + field));
            }
            op("t}(");
            for (int field = 0; field < 10; field++) {
                op("X\1\0\0\0" + (char) ('a' + field) + "h\0K\0\u0086");
            }
            op("uK\10K\1K\20tbq\0" + "0");
        }
        op("N.");
        refused();
    }

    @Test
    void keysThatCollideAreReadInLinearTime() throws SourceException {
        op("}(");
        for (int i = 0; i < 1 << 17; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                key.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
            }
            op("X\42\0\0\0" + key + "N");
        }
        op("u.");
        Cost cost = new Cost();
        Value dict = read();
        cost.check(() -> "keys that collide");
        assertEquals(1 << 17, ((Mapping) dict).size());
    }

    @Test
    void equalKeysAreOneKeyWithTheLastValue() throws SourceException {
        op("}(K\1K\5G\77\360\0\0\0\0\0\0K\6\u0088K\7X\1\0\0\0aK\10u.");
        Mapping dict = (Mapping) read();
        assertEquals(2, dict.size());
        assertEquals(new Value.Int(1), dict.key(0));
        assertEquals(new Value.Int(7), dict.value(0));
    }

    private void type(String code) {
        op("cnumpy\ndtype\nX\2\0\0\0" + code + "\u0089\u0088\u0087R");
    }

    /** Each character a byte. */
    private CostlyPicklesTest op(String bytes) {
        pickle.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    private CostlyPicklesTest number(int number) {
        for (int shift = 0; shift < 32; shift += 8) {
            pickle.write(number >> shift);
        }
        return this;
    }

    private void refused() {
        Cost cost = new Cost();
        assertThrows(SourceException.Unsupported.class, this::read);
        cost.check(() -> "refusing");
    }

    private Value read() throws SourceException {
        return new PickleReader(ClassCatalogue.EMPTY).read(MemorySegment.ofArray(pickle.toByteArray()),
                Origin.UNKNOWN, "costly").value();
    }
}
