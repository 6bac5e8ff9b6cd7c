package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final List<Entry> THREE = List.of(entry("a"), entry("b"), entry("c"));

    @Test
    void aPageIsAPartOfAll() {
        assertEquals(THREE.subList(1, 3), Listing.of(THREE, new Page(1, 5)).entries());
        assertEquals(THREE, Listing.of(THREE, Page.ALL).entries());
        assertEquals(List.of(), Listing.of(THREE, new Page(Long.MAX_VALUE, 1)).entries());
        assertEquals(OptionalLong.of(3), Listing.of(THREE, new Page(1, 1)).total());
    }

    @Test
    void aPageBeforeTheFirstIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Page(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Page(0, -1));
    }

    private static Entry entry(String name) {
        return new Entry(DataPath.of(name), "key", name, Map.of());
    }
}
