package org.poolscope.app;

import org.poolscope.app.cli.Shell;
import org.poolscope.app.task.Interrupt;

/** The main class: runs one command line and ends the process with its exit code. */
public final class Launcher {
    private Launcher() {}

    /** Runs {@code poolscope} with these arguments, on the standard streams. */
    public static void main(String[] args) {
        Interrupt interrupt = Interrupt.listen();
        int code = Shell.onStandardStreams(interrupt).run(args);
        interrupt.over();
        System.exit(code);
    }
}
