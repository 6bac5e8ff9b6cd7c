package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.source.Location;

class SourceNamesTest {
    @Test
    void aTitleThatNoOtherHasIsEnough() {
        assertEquals("", SourceNames.place(Location.parse("/data/obs"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"/data/night1/obs, /data/night2/obs, night1", "/a/raw/obs, /b/raw/obs, a/raw",
            "/raw/obs, /b/raw/obs, /raw/obs", "file:///data/night1/obs/, /data/night2/obs, night1",
            "http://u:p@lab:9885/fdi/obs, /data/obs, lab:9885/fdi", "/data/obs, http://lab:9885/data/obs, data",
            "mem:///obs, /data/obs, mem:///obs"})
    void theEndOfTheWayToASourceTellsItFromAnother(String source, String other, String place) {
        assertEquals(place, SourceNames.place(Location.parse(source), List.of(Location.parse(other))));
    }

    @Test
    void eachOfSeveralIsToldFromAllOthers() {
        List<Location> all = Stream.of("/a/x/obs", "/b/x/obs", "/b/y/obs").map(Location::parse).toList();

        assertEquals(List.of("a/x", "b/x", "y"), all.stream().map(each -> SourceNames.place(each,
                all.stream().filter(other -> !other.equals(each)).toList())).toList());
    }
}
