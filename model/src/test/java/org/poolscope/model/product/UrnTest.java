package org.poolscope.model.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrnTest {
    @Test
    void everyTextOfTheTableReadsAsFdiReadsIt() throws IOException {
        List<String> differences = new ArrayList<>();
        int texts = 0;
        for (Map<String, @Nullable Object> row : FdiTable.rows(FdiTable.map(FdiTable.read("urn.json")).get("parse"))) {
            // Nothing at all is no URN here; lists are taken one by one.
            if (row.get("urn") instanceof String text && !text.isEmpty()) {
                texts++;
                String expected = String.valueOf(FdiTable.map(row.get("parseUrn")).get("out"));
                if (!expected.equals(ours(text))) {
                    differences.add(text + ": " + ours(text) + " instead of " + expected);
                }
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(26, texts);
    }

    private static String ours(String text) {
        try {
            Urn urn = Urn.parse(text);
            return Arrays.asList(noneIfEmpty(urn.pool()), noneIfEmpty(urn.type()), urn.number()).toString();
        } catch (IllegalArgumentException _) {
            return "null";
        }
    }

    private static @Nullable String noneIfEmpty(String part) {
        return part.isEmpty() ? null : part;
    }

    @Test
    void theTextFormReadsBack() {
        Urn urn = new Urn("pool", "fdi.dataset.product.Product", 7);
        assertEquals("urn:pool:fdi.dataset.product.Product:7", urn.toString());
        assertEquals(urn, Urn.parse(urn.toString()));
        assertEquals("Product", urn.shortType());
    }

    @Test
    void anEmptyTextIsNoUrn() {
        assertFalse(Urn.isUrn(""));
        assertTrue(Urn.isUrn("URN:p:T:0"));
    }

    @Test
    void aNumberTooLargeIsRefusedInWords() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> Urn.parse("urn:p:T:99999999999999999999"));
        assertTrue(String.valueOf(refused.getMessage()).contains("so large a number"));
    }
}
