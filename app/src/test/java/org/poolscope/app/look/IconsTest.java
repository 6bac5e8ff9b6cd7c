package org.poolscope.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconsTest {
    private static final Path FOLDER = Path.of("../icons");

    @Test
    void everyFileIsOneOutlineOnTheSameGrid() throws IOException {
        for (Path file : files()) {
            String svg = Files.readString(file);
            assertTrue(svg.contains("viewBox=\"0 0 16 16\""), file::toString);
            assertTrue(svg.contains("stroke-width=\"1.4\"") && svg.contains("fill=\"none\""), file::toString);
            assertEquals(2, svg.split("<path ", -1).length, file::toString);
        }
    }

    @Test
    void everyFileIsAKind() throws IOException {
        List<Path> files = files();
        for (Path file : files) {
            String kind = file.getFileName().toString().replace(".svg", "");
            assertTrue(Icons.has(kind) && !Icons.outline(kind).isBlank(), kind);
        }
        assertEquals(68, files.size());
    }

    @Test
    void anUnknownKindIsAMistake() {
        assertFalse(Icons.has("nothing"));
        assertThrows(IllegalArgumentException.class, () -> Icons.outline("nothing"));
    }

    @Test
    void linesGetFinerWhereAnIconIsLarge() {
        assertEquals(1.4, Icon.stroke(16), 1e-9);
        assertEquals(1.0, Icon.stroke(48), 1e-9);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
        }
    }
}
