package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;

/** The common types that numpy itself told of every two of its types. */
class PromotionTest {
    @Test
    void equalsResultTypeOfNumpy() {
        List<String> lines = table();
        assertEquals(23 * 23, lines.size());
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            String found = Promotion.of(TypeString.parse(words[0]), TypeString.parse(words[1])).map(DType::str)
                    .orElse("-");
            assertEquals(words[2], found, line);
        }
    }

    private static List<String> table() {
        try (InputStream in = PromotionTest.class.getResourceAsStream("/export/result_type.txt")) {
            if (in == null) {
                throw new AssertionError("no table");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
