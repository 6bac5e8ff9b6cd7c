package org.poolscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.query.PoolQuery;

class AskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"m[\"extra\"] > 1 | false", "True | false",
            "p.meta[\"extra\"] > 1 | true", "len(p[\"Spectrum\"]) > 2 | true",
            "m[\"a\"] == 1 and p[\"b\"] == 2 | false"})
    void aTextThatSpeaksOfProductsAloneIsAskedOfThem(String where, boolean ofProducts) throws Exception {
        assertEquals(ofProducts, ask("Product", true, "", where).isOfProducts());
    }

    @Test
    void subclassesAreAskedOnlyIfWanted() throws Exception {
        PoolQuery with = ask("Product", true, "", "True").query();
        PoolQuery without = ask("Product", false, "", "True").query();

        assertTrue(with.covers("fdi.dataset.product.Product", ProductClasses.FDI));
        assertTrue(with.covers("fdi.dataset.testproducts.TP", ProductClasses.FDI));
        assertTrue(without.covers("fdi.dataset.product.Product", ProductClasses.FDI));
        assertFalse(without.covers("fdi.dataset.testproducts.TP", ProductClasses.FDI));
    }

    @Test
    void anEmptyTagIsAnyTag() throws Exception {
        assertEquals(Optional.empty(), ask("Product", true, "", "True").query().tag());
        assertEquals(Optional.of("late"), ask("Product", true, "late", "True").query().tag());
    }

    @Test
    void theCommandQuotesWhatAShellWouldRead() {
        assertEquals("poolscope query /a --type Product --tag 'it'\\''s' --where 'm[\"x\"] > 1'",
                QueryWords.command(ask("Product", true, "it's", "m[\"x\"] > 1"), List.of("/a")));
        assertEquals("poolscope query /a --type Product --variable p --where 'len(p) > 1'",
                QueryWords.command(ask("Product", true, "", "len(p) > 1"), List.of("/a")));
    }

    private static Ask ask(String type, boolean subclasses, String tag, String where) {
        return new Ask(type, subclasses, tag, where);
    }
}
