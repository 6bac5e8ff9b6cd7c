package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

class PoolPlaceTest {
    private static final List<String> TYPES = List.of("fdi.dataset.product.Product", "a.Product");

    @ParameterizedTest
    @CsvSource({"Product/3, fdi.dataset.product.Product, 3, ''", "a.Product/0/Spectrum, a.Product, 0, Spectrum",
            "Product/3/meta/creator, fdi.dataset.product.Product, 3, meta/creator",
            "Product/3/fit/rest/a%2Fb, fdi.dataset.product.Product, 3, fit/rest/a%2Fb",
            "fdi.dataset.product.Product/12/creator, fdi.dataset.product.Product, 12, creator"})
    void aProductIsNamedByItsClassInFullOrByItsLastPart(String path, String type, long number, String within) {
        assertEquals(Optional.of(new PoolPlace(type, Optional.of(new Urn("p", type, number)), DataPath.parse(within))),
                PoolPlace.of("p", DataPath.parse(path), TYPES));
    }

    @Test
    void aClassAloneIsAPlace() {
        assertEquals(Optional.of(new PoolPlace("a.Product", Optional.empty(), DataPath.ROOT)),
                PoolPlace.of("p", DataPath.parse("a.Product"), TYPES));
    }

    @Test
    void aClassThatThePoolLacksIsNone() {
        assertEquals(Optional.empty(), PoolPlace.of("p", DataPath.parse("Context/0"), TYPES));
    }
}
