package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.WindowRequest;

class PlainLineTest {
    @Test
    void aLineOfPlacesNeedsNoParser() {
        assertEquals(Optional.of(WindowRequest.of("exp1.data", "exp2.data")),
                PlainLine.read("open", "exp1.data", "exp2.data"));
    }

    @Test
    void noWordsOpenTheWindowAsItWas() {
        assertEquals(Optional.of(WindowRequest.of()), PlainLine.read());
    }

    @Test
    void takesOptionsWithTheirValues() {
        WindowRequest request = PlainLine
                .read("open", "--size", "1280x800", "exp1.data", "--theme", "dark", "--select", "a/x").orElseThrow();

        assertEquals(new WindowRequest(List.of("exp1.data"), Optional.empty(), Optional.of("a/x"), Optional.empty(),
                1280, 800, Optional.of(Theme.DARK)), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls exp1.data", "open --verbose exp1.data", "open exp1.data --size", "open @words",
            "open --size=1280x800", "open exp1.data --size small", "open --theme dark --theme light",
            "open -- exp1.data", "open 'exp1.data'"})
    void leavesEverythingElseToTheParser(String line) {
        assertTrue(PlainLine.read(line.split(" ")).isEmpty());
    }
}
