package org.poolscope.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/poolscope/app/look");

    @Test
    void everyPartIsInTheWhole() throws IOException {
        String whole = decoded(Stylesheet.address(1));

        for (Path part : parts()) {
            assertTrue(whole.contains(Files.readString(part)), part::toString);
        }
        assertEquals(15, parts().size());
    }

    @Test
    void coloursStandInTheTokensOnly() throws IOException {
        for (Path part : parts()) {
            if (!part.endsWith("tokens.css")) {
                assertFalse(Files.readString(part).matches("(?s).*#[0-9A-Fa-f]{3,8}\\s*[;,].*"), part::toString);
            }
        }
    }

    @Test
    void noWeightIsAskedForThatTheFontsDoNotHave() throws IOException {
        for (Path part : parts()) {
            String css = Files.readString(part).replace("-fx-font-weight: normal", "");
            assertFalse(css.contains("-fx-font-weight"), part::toString);
        }
    }

    @Test
    void lengthsOfWhatPopsUpGrow() {
        assertEquals("-fx-font-size: 19.50px; -fx-cell-size: 39.00px; -fx-padding: 8",
                Stylesheet.scaled("-fx-font-size: 13px; -fx-cell-size: 26px; -fx-padding: 8", 1.5));
    }

    private static List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static String decoded(String address) {
        byte[] text = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        return new String(text, StandardCharsets.UTF_8);
    }
}
