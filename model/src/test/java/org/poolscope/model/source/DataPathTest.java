package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataPathTest {
    @Property(seed = "20121121")
    void everyPathReadsBackFromItsText(@ForAll List<@NotEmpty String> parts) {
        DataPath path = new DataPath(parts);
        assertEquals(path, DataPath.parse(path.toString()));
    }

    @ParameterizedTest
    @CsvSource({"a/b, a/b", "a%2Fb, a%2Fb", "a%25, a%25", "café, café", "a%0Ab, a%0Ab", "%41, A"})
    void escapesOnlyWhatMustBe(String text, String shown) {
        assertEquals(shown, DataPath.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "a%zz", "%%"})
    void aBrokenEscapeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> DataPath.parse(text));
    }

    @Test
    void childrenAndParentsUndoEachOther() {
        DataPath path = DataPath.of("a", "");
        assertEquals(path, path.child("x/y").parent());
        assertEquals("x/y", path.child("x/y").name());
        assertEquals(DataPath.ROOT, DataPath.ROOT.parent());
        assertEquals("", DataPath.ROOT.name());
    }
}
