package org.poolscope.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Interrupt;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.storage.shelf.SessionSource;
import picocli.CommandLine.ParameterException;

/** A command that opens sources. */
abstract class DataCommand extends Command {
    /** What a location looks like, for the parameter descriptions. */
    static final String LOCATION = "A folder, a file or a URL.";

    private final Set<String> warned = new HashSet<>();
    private @Nullable Sources sources;

    /** Reads a location as the user typed it; a broken one is wrong usage. */
    final Location location(String text) {
        try {
            return Location.parse(text);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    /** Opens a location to read. */
    final Source open(Location location) throws SourceException {
        return open(location, OpenOptions.READ_ONLY);
    }

    /** Opens a location. */
    final Source open(Location location, OpenOptions options) throws SourceException {
        Sources known = sources == null ? whole().backEnds() : sources;
        sources = known;
        return known.open(location, options);
    }

    /** A command line that makes no sense, for the reason given. */
    final ParameterException misuse(String why, Throwable cause) {
        return new ParameterException(spec().commandLine(), why, cause);
    }

    /** A command line that makes no sense, for the reason given. */
    final ParameterException misuse(String why) {
        return new ParameterException(spec().commandLine(), why);
    }

    /** Says that this command has nothing to tidy up when the process is told to end. */
    final void standBy() {
        if (cancel() instanceof Interrupt interrupt) {
            interrupt.over();
        }
    }

    /** Names, once, what lies in a folder of sessions and is none, and what a store of scans lacks. */
    final void warn(Source source) {
        List<String> warnings = source instanceof SessionSource
                ? source.describe().warnings()
                : source instanceof StreamedSource scans ? scans.store().notes() : List.of();
        warnings.stream().filter(warned::add).forEach(this::say);
    }

    /** Says one line to the person. */
    final void say(String sentence) {
        words().println("poolscope: " + Terminal.plain(sentence));
    }
}
