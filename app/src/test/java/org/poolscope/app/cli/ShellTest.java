package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;

class ShellTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter words = new StringWriter();

    @Test
    void tellsTheVersionOfTheBuild() {
        assertEquals(ExitCode.DONE, run("--version"));

        assertTrue(out.toString().matches("poolscope \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), out::toString);
    }

    @Test
    void helpFitsAScreen() {
        assertEquals(ExitCode.DONE, run("--help"));

        long lines = out.toString().lines().count();
        assertTrue(lines > 5 && lines <= 40, () -> lines + " lines of help");
    }

    @Test
    void everyListedCommandExplainsItself() {
        for (Commands.Entry entry : Commands.all()) {
            assertEquals(ExitCode.DONE, run(entry.name(), "--help"), entry::name);
        }
    }

    @Test
    void wrongUsageIsOneLineWithTheWayToHelp() {
        assertEquals(ExitCode.USAGE, run("no-such-command"));

        assertEquals(1, words.toString().lines().count(), words::toString);
        assertTrue(words.toString().contains("poolscope --help"), words::toString);
        assertEquals("", out.toString());
    }

    @Test
    void aWordThatIsNoCommandGetsTheListOfThem() {
        run("no-such-command");

        assertTrue(words.toString().startsWith("poolscope: 'no-such-command' is no command; there are open, demo, ls"),
                words::toString);
    }

    @Test
    void aPictureLargerThanAnyScreenIsWrongUsage() {
        assertEquals(ExitCode.USAGE, run("open", "--screenshot", "x.png", "--size", "99999x99999"));

        assertTrue(words.toString().contains("the largest is 7680x4320"), words::toString);
    }

    private int run(String... args) {
        return new Shell(new PrintWriter(out), new PrintWriter(words), Cancel.NEVER).run(args);
    }
}
