package org.poolscope.app.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@code poolscope} as a process of its own. */
public final class LoadProcess {
    private LoadProcess() {}

    /** The command line that runs {@code poolscope} with these arguments. */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.poolscope.app.Launcher"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it; its words go nowhere. */
    static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
