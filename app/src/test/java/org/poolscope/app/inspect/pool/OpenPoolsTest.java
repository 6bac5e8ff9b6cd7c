package org.poolscope.app.inspect.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPoolsTest {
    @ParameterizedTest
    @CsvSource({"/data/one, /data/two", "file:///data/one/, file:///data/two", "one, two"})
    void aPoolThatAReferenceNamesIsLookedForBesideThisOne(String location, String beside) {
        assertEquals(beside, OpenPools.beside(location, "two"));
    }
}
