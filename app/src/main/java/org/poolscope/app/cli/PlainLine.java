package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.model.source.Location;

/**
 * Reads a line that opens the window where it is as plain as most are: places, and options each followed by its value.
 * The parser says the same of such a line, but takes longer than the window does.
 */
final class PlainLine {
    private PlainLine() {}

    /** What the line asks of the window; empty if it has to be parsed, or is wrong and has to be told so. */
    static Optional<WindowRequest> read(String... args) {
        List<String> places = new ArrayList<>();
        WindowOptions options = new WindowOptions();
        Iterator<String> words = List.of(args).iterator();
        if (words.hasNext() && !words.next().equals(PoolscopeCommand.WINDOW)) {
            return Optional.empty();
        }
        while (words.hasNext()) {
            String word = words.next();
            if (isPlain(word)) {
                places.add(word);
            } else if (!words.hasNext() || !takes(options, word, words.next())) {
                return Optional.empty();
            }
        }
        try {
            places.forEach(Location::parse);
            return Optional.of(options.request(places, Optional.empty(), ""));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean takes(WindowOptions options, String name, String value) {
        return isPlain(value) && options.take(name, value);
    }

    /** To the parser a hyphen begins an option, {@code @} a file with words, and a quote belongs to the shell. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }
}
