package org.poolscope.app.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.app.task.Interrupt;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Sources;

/**
 * Runs one command line: results to one stream, words to the other, an exit code back. Knows no parser,
 * so that the answer to {@code --version} need not wait for one.
 */
public final class Shell {
    private static final int BUFFER = 1 << 16;

    private final PrintWriter out;
    private final PrintWriter words;
    private final Failures failures;
    private final Cancel stop;
    private final Supplier<Sources> backEnds;
    private final Supplier<Reader> input;
    private final Function<String[], WindowStart> windows;

    /** A shell that prints results to {@code out} and words to {@code words} until {@code stop} says so. */
    public Shell(PrintWriter out, PrintWriter words, Cancel stop) {
        this(out, words, stop, Sources::installed, Shell::standardInput, _ -> WindowStart.later());
    }

    /** A shell that opens locations with these back ends and is fed {@code input}. */
    Shell(PrintWriter out, PrintWriter words, Cancel stop, Supplier<Sources> backEnds, Supplier<Reader> input) {
        this(out, words, stop, backEnds, input, _ -> WindowStart.later());
    }

    private Shell(PrintWriter out, PrintWriter words, Cancel stop, Supplier<Sources> backEnds, Supplier<Reader> input,
            Function<String[], WindowStart> windows) {
        this.out = out;
        this.words = words;
        this.failures = new Failures(words);
        this.stop = stop;
        this.backEnds = backEnds;
        this.input = input;
        this.windows = windows;
    }

    /** The shell of the process: standard output in UTF-8, standard error in the terminal's own encoding. */
    public static Shell onStandardStreams(Cancel stop) {
        return new Shell(writer(FileDescriptor.out, StandardCharsets.UTF_8, false),
                writer(FileDescriptor.err, System.err.charset(), true), stop, Sources::installed,
                Shell::standardInput, WindowStart::of);
    }

    /** Runs {@code poolscope} with these arguments and returns the exit code. */
    public int run(String... args) {
        try {
            int code = asksVersionOnly(args) ? tellVersion() : run(windows.apply(args), args);
            out.flush();
            return code;
        } catch (UncheckedIOException e) {
            return failures.unwritten(e);
        } catch (OutOfMemoryError | StackOverflowError _) {
            return failures.tooLarge();
        } finally {
            words.flush();
        }
    }

    /** The parser takes longer than the window, so where there is nothing to parse it is not asked. */
    private int run(WindowStart window, String... args) {
        Optional<WindowRequest> plain = window.hasBegun() ? PlainLine.read(args) : Optional.empty();
        if (plain.isEmpty()) {
            return new Dispatch(args, new PoolscopeCommand(stop, backEnds, input, window), out, words, failures)
                    .execute(args);
        }
        if (stop instanceof Interrupt interrupt) {
            interrupt.over();
        }
        try {
            return window.window(false).open(plain.get(),
                    sentence -> words.println("poolscope: " + Terminal.plain(sentence)));
        } catch (UnsupportedOperationException | IllegalStateException e) {
            return failures.failed(e, false);
        }
    }

    /** Programs ask for the version to see whether we are there: answered before the parser is even loaded. */
    private static boolean asksVersionOnly(String[] args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    private int tellVersion() {
        out.println(Version.line());
        return ExitCode.DONE;
    }

    private static Reader standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(FileDescriptor stream, Charset charset, boolean byLine) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new StandardOutput(new FileOutputStream(stream)), charset),
                        BUFFER),
                byLine);
    }
}
