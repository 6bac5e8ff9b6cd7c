package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
    @Property(seed = "20121121")
    void everyLocationReadsBackFromItsText(@ForAll @AlphaChars @NotEmpty String source,
            @ForAll List<@NotEmpty String> parts) {
        Location location = new Location("/data/" + source, new DataPath(parts));
        assertEquals(location, Location.parse(location.toString()));
    }

    @ParameterizedTest
    @CsvSource({"exp1.data, file", "/data/x, file", "redis://host:6379, redis", "FILE:///data, file", "mem-scan://demo,"
            + " mem-scan", "shm://, shm", "http://host:9885/fdi/v0.17/mypool, http", "C:\\data, file"})
    void knowsTheScheme(String text, String scheme) {
        assertEquals(scheme, Location.parse(text).scheme());
    }

    @ParameterizedTest
    @CsvSource({"exp1.data::s/k, exp1.data, s/k", "redis://[::1]:6379::scan/x, redis://[::1]:6379, scan/x",
            "redis://[::1]:6379, redis://[::1]:6379, ''", "redis://me:pw@[fe80::2]/0, redis://me:pw@[fe80::2]/0, ''",
            "exp1.data::*/rate, exp1.data, */rate", "a::b::c, a, b::c"})
    void twoColonsBeginThePathInside(String text, String source, String path) {
        assertEquals(new Location(source, DataPath.parse(path)), Location.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"/data/x, /data/x", "file:///data/x, /data/x", "file://localhost/data/x, /data/x", "file:/d, /d",
            "x y.h5, x y.h5"})
    void aPlainPathIsAFile(String text, String file) {
        assertEquals(Optional.of(Path.of(file)), Location.parse(text).file());
    }

    @Test
    void anAddressIsNoFile() {
        assertEquals(Optional.empty(), Location.parse("redis://host").file());
        assertEquals(Optional.empty(), Location.parse("a\0b").file());
    }

    @Test
    void anAddressIsShownWithoutItsPassword() {
        assertEquals("redis://host:1/2::a@b", Location.withoutPassword("redis://user:p@ss@host:1/2::a@b"));
        assertEquals("redis://host", Location.withoutPassword("redis://host"));
        assertEquals("/data/a@b", Location.withoutPassword("/data/a@b"));
    }

    @Test
    void anEmptyLocationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Location.parse("::a"));
        assertThrows(IllegalArgumentException.class, () -> Location.parse(""));
    }
}
