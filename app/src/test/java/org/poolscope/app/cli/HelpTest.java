package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static Stream<String> commands() {
        return Commands.all().stream().map(Commands.Entry::name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommandFitsAScreen(String command) {
        Ran ran = Ran.with(command, "--help");
        assertEquals(ExitCode.DONE, ran.code());
        long lines = ran.out().lines().count();
        assertTrue(lines >= 4 && lines <= 40, () -> lines + " lines");
        assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran::out);
        assertEquals("", ran.words());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatIsNotThereIsOneLine(String command) {
        Ran ran = Ran.with(command, "--no-such-option");
        assertEquals(ExitCode.USAGE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }
}
