package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Asks the machine's own Python, which Poolscope does not need, what it is. */
final class PythonProbe {
    private static final int PATIENCE_SECONDS = 5;
    private static final String QUESTION = """
            import sys, importlib.util
            names = [n for n in ("numpy", "dbm.gnu", "dbm.ndbm", "dbm.sqlite3") if importlib.util.find_spec(n)]
            print(sys.version.split()[0], "with", ", ".join(names) or "no numpy")
            """;

    private PythonProbe() {}

    static String words() {
        try {
            Process python = new ProcessBuilder("python3", "-c", QUESTION).redirectErrorStream(true).start();
            python.getOutputStream().close();
            if (!python.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                python.destroyForcibly();
                return "python3 does not answer";
            }
            String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return python.exitValue() == 0 ? "python3 " + answer : "python3 fails: " + answer;
        } catch (IOException _) {
            return "no python3 on the path (not needed)";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "not asked";
        }
    }
}
