package org.poolscope.model.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolUrlTest {
    @Test
    void everyUrlOfTheTableReadsAsFdiReadsIt() throws IOException {
        List<String> differences = new ArrayList<>();
        int urls = 0;
        for (Map<String, @Nullable Object> row : FdiTable.rows(FdiTable.read("poolurl.json"))) {
            boolean hintIsText = row.get("poolhint") == null || row.get("poolhint") instanceof String;
            // What is no text cannot be asked here, and no URL at all is no URL.
            if (row.get("url") instanceof String url && hintIsText && !url.isEmpty()) {
                urls++;
                String expected = String.valueOf(row.get("out"));
                String ours = ours(url, (String) row.get("poolhint"));
                if (!expected.equals(ours)) {
                    differences.add(url + " " + row.get("poolhint") + ": " + ours + " instead of " + expected);
                }
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(56, urls);
    }

    private static String ours(String text, @Nullable String hint) {
        try {
            PoolUrl url = PoolUrl.parse(text, hint);
            Map<String, @Nullable String> parts = new LinkedHashMap<>();
            parts.put("poolpath", url.poolPath());
            parts.put("scheme", url.scheme());
            parts.put("place", url.place());
            parts.put("poolname", url.poolName());
            parts.put("username", url.username());
            parts.put("password", url.password());
            return parts.toString();
        } catch (IllegalArgumentException _) {
            return "null";
        }
    }

    @Test
    void everySecondUrlOfTheTableIsFound() throws IOException {
        for (Map<String, @Nullable Object> row : FdiTable
                .rows(FdiTable.map(FdiTable.read("urn.json")).get("get_secondary_poolurl"))) {
            PoolUrl url = PoolUrl.parse(String.valueOf(row.get("url")));
            List<?> answer = (List<?>) java.util.Objects.requireNonNull(row.get("out"));
            assertEquals(String.valueOf(answer.get(1)), url.second().map(PoolUrl::toString).orElse("null"));
        }
    }

    @Test
    void aPasswordIsNotShown() {
        PoolUrl url = PoolUrl.parse("http://foo:secret@h:1/x/pool1");
        assertEquals("http://foo@h:1/x/pool1", url.toString());
        assertTrue(url.url().contains("secret"));
    }

    @Test
    void theTextFormOfAFileIsItsUrl() {
        assertEquals("file:///tmp/mydata", PoolUrl.parse("file:///tmp/mydata/").toString());
        assertEquals("file://host/share/p", PoolUrl.parse("file://host/share/p").toString());
    }
}
