package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What all commands share: the two streams and {@code --help}. A new command extends this, carries picocli's
 * {@code @Command(name = ...)} and gets one line in {@link Commands}.
 */
public abstract class Command implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // picocli looks at the option, nobody reads the field
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this text and end.")
    private boolean help;

    @Option(names = "--verbose", description = "Add the stack trace to an error.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    /** Does the work and returns an {@link ExitCode}; failures are thrown and told by {@link Failures}. */
    @Override
    public abstract Integer call() throws SourceException, IOException;

    /** Where results go: UTF-8, buffered, flushed when the command ends; flush it yourself to be seen earlier. */
    protected final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** Where words for people go: standard error, flushed line by line. */
    protected final PrintWriter words() {
        return spec().commandLine().getErr();
    }

    /** The parsed command line, for {@code ParameterException} and nested commands. */
    protected final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    /** Says whether the user wants to stop; asked by everything that may take long. */
    protected final Cancel cancel() {
        return whole().stop();
    }

    /** The command line as a whole. */
    final PoolscopeCommand whole() {
        return (PoolscopeCommand) spec().root().userObject();
    }

    /** Whether errors shall carry their stack trace. */
    final boolean verbose() {
        return verbose;
    }
}
