package org.poolscope.app.cli;

import java.io.Reader;
import java.util.Optional;
import java.util.function.Supplier;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code poolscope} itself: tells its version, lists the commands, and opens the window when nothing else is asked. */
@CommandLine.Command(name = "poolscope", versionProvider = Version.Provider.class, customSynopsis = "poolscope [--help] [--version] COMMAND [--verbose] ...", description = "Opens a base path, a pool or a running scan; shows, queries, follows and merges what is there.", footer = "%nExit codes: 0 done, 1 found nothing or a problem, 2 wrong usage, 3 source cannot be opened, 130 cancelled.")
final class PoolscopeCommand extends Command {
    static final String WINDOW = "open";

    @SuppressWarnings("UnusedVariable") // picocli looks at the option, nobody reads the field
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version and end.")
    private boolean version;

    private final Cancel stop;
    private final Supplier<Sources> sources;
    private final Supplier<Reader> input;
    private final WindowStart windows;

    PoolscopeCommand(Cancel stop, Supplier<Sources> sources, Supplier<Reader> input, WindowStart windows) {
        this.stop = stop;
        this.sources = sources;
        this.input = input;
        this.windows = windows;
    }

    /** The window, perhaps begun before the command was known. */
    WindowStart windows() {
        return windows;
    }

    /** The back ends; looked up only by commands that open something. */
    Sources backEnds() {
        return sources.get();
    }

    /** What is fed to the process, in UTF-8; to be asked for once. */
    Reader input() {
        return input.get();
    }

    /** What every command below asks. */
    Cancel stop() {
        return stop;
    }

    @Override
    public Integer call() {
        CommandLine line = spec().commandLine();
        Optional<CommandLine> window = Optional.ofNullable(line.getSubcommands().get(WINDOW));
        if (window.isPresent()) {
            return window.get().execute();
        }
        line.usage(out());
        return ExitCode.DONE;
    }
}
