package org.poolscope.app.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.DataPath;

/**
 * What is kept of an export that has not been written.
 *
 * @param name what is exported, for its title
 * @param format the name of the format
 * @param way how the values become one
 * @param file where it shall be written, as it was typed
 * @param paths the values
 */
record ExportState(String name, String format, Way way, String file, List<DataPath> paths) {
    /** An export of more values is begun anew sooner than it is kept. */
    static final int MOST = 5000;

    private static final int PARTS = 4;

    ExportState {
        paths = List.copyOf(paths);
    }

    /** Reads the words of a state; empty if they are none. */
    static Optional<ExportState> parse(String words) {
        String[] parts = words.split(" ", -1);
        Optional<Way> way = Arrays.stream(Way.values()).filter(each -> parts.length > 2 && each.name().equals(parts[2]))
                .findFirst();
        if (way.isEmpty() || parts.length <= PARTS || parts.length > PARTS + MOST) {
            return Optional.empty();
        }
        try {
            List<DataPath> paths = new ArrayList<>();
            for (String part : List.of(parts).subList(PARTS, parts.length)) {
                paths.add(DataPath.parse(decoded(part)));
            }
            return Optional.of(new ExportState(decoded(parts[0]), decoded(parts[1]), way.get(), decoded(parts[3]),
                    paths));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The state in one line. */
    String words() {
        StringBuilder words = new StringBuilder(
                String.join(" ", encoded(name), encoded(format), way.name(), encoded(file)));
        paths.forEach(path -> words.append(' ').append(encoded(path.toString())));
        return words.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
