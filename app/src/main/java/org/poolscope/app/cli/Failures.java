package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.poolscope.model.source.SourceException;

/** Tells every failure in one line for people and answers the exit code for it. */
final class Failures {
    private final PrintWriter words;

    Failures(PrintWriter words) {
        this.words = words;
    }

    /** The command line makes no sense; {@code command} is what was called, such as {@code poolscope ls}. */
    int misused(String command, Exception wrong) {
        words.println(command + ": " + oneLine(message(wrong)) + " (see " + command + " --help)");
        return ExitCode.USAGE;
    }

    /** A command failed; {@code verbose} adds the stack trace. */
    int failed(Exception failure, boolean verbose) {
        if (failure instanceof UncheckedIOException unwritten) {
            return unwritten(unwritten);
        }
        words.println("poolscope: " + oneLine(sentence(failure)));
        if (verbose) {
            failure.printStackTrace(words);
        }
        return failure instanceof SourceException known ? ExitCode.of(known) : ExitCode.SOURCE;
    }

    /** Standard output takes no more: quiet if its reader has seen enough, as other tools are. */
    int unwritten(UncheckedIOException failure) {
        if (failure instanceof StandardOutput.ReaderGone) {
            return ExitCode.DONE;
        }
        words.println("poolscope: the results cannot be written: " + message(failure));
        return ExitCode.SOURCE;
    }

    /** The Java heap or stack is too small for what was asked. */
    int tooLarge() {
        words.println("poolscope: there is not enough memory for this. Look at a smaller part of it.");
        return ExitCode.SOURCE;
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case SourceException known -> known.sentence();
            case IOException io -> "input or output failed: " + message(io);
            default -> "something Poolscope did not expect: " + message(failure)
                    + ". Run it again with --verbose to see where.";
        };
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
