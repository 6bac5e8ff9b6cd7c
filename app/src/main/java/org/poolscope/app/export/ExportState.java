package org.poolscope.app.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/**
 * What is kept of an export that has not been written.
 *
 * @param name what is exported, for its title
 * @param format the name of the format
 * @param way how the values become one
 * @param file where it shall be written, as it was typed
 * @param chosen what else was chosen, by name, see {@link ExportModel#chosen}
 * @param places the values, {@code LOCATION::PATH}, or {@code PATH} alone in the source of the tab
 */
record ExportState(String name, String format, Way way, String file, Map<String, String> chosen, List<String> places) {
    /** An export of more values is begun anew sooner than it is kept. */
    static final int MOST = 5000;

    private static final int PARTS = 4;
    private static final String INSIDE = "::";
    /** Begins the word of what was chosen; no encoded text does. */
    private static final String CHOSEN = "?";

    ExportState {
        chosen = Map.copyOf(chosen);
        places = List.copyOf(places);
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
            List<String> places = new ArrayList<>();
            Map<String, String> chosen = new HashMap<>();
            for (String part : List.of(parts).subList(PARTS, parts.length)) {
                if (part.startsWith(CHOSEN)) {
                    chosen.putAll(choices(part.substring(CHOSEN.length())));
                } else {
                    places.add(decoded(part));
                    location(places.getLast());
                }
            }
            return Optional.of(new ExportState(decoded(parts[0]), decoded(parts[1]), way.get(), decoded(parts[3]),
                    chosen, places));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The text that stands for a value of whatever source. */
    static String place(ExportItem item) {
        return item.source().location().source() + INSIDE + item.path();
    }

    /**
     * Where a value is; its source is empty where that is the one of the tab.
     *
     * @throws IllegalArgumentException if the text is damaged
     */
    static Location location(String place) {
        return place.contains(INSIDE) ? Location.parse(place) : new Location("", DataPath.parse(place));
    }

    /** The state in one line. */
    String words() {
        StringBuilder words = new StringBuilder(
                String.join(" ", encoded(name), encoded(format), way.name(), encoded(file)));
        if (!chosen.isEmpty()) {
            words.append(' ').append(CHOSEN).append(chosen.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                    .collect(Collectors.joining("&")));
        }
        places.forEach(place -> words.append(' ').append(encoded(place)));
        return words.toString();
    }

    private static Map<String, String> choices(String word) {
        Map<String, String> choices = new HashMap<>();
        for (String each : word.split("&", -1)) {
            int is = each.indexOf('=');
            if (is > 0) {
                choices.put(decoded(each.substring(0, is)), decoded(each.substring(is + 1)));
            }
        }
        return choices;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
