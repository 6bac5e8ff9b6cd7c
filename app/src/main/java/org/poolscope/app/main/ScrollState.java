package org.poolscope.app.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far what lies in a tab is scrolled, to be kept.
 *
 * @param positions by what is scrolled, such as {@code table0} for the first table: the first row seen, or for what has no
 *     rows the distance in px; {@code xtable0} is how far it is scrolled sideways, px; what is not scrolled is left out
 */
record ScrollState(Map<String, Integer> positions) {
    static final ScrollState NONE = new ScrollState(Map.of());

    private static final int MOST = 20;

    ScrollState {
        positions = Map.copyOf(positions);
    }

    /** Reads the words of a state; what does not read is left out. */
    static ScrollState parse(String words) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String word : words.split(" ", -1)) {
            if (word.matches("[a-z]+[0-9]{1,3}=[0-9]{1,9}") && positions.size() < MOST) {
                int at = word.indexOf('=');
                positions.put(word.substring(0, at), Integer.valueOf(word.substring(at + 1)));
            }
        }
        return new ScrollState(positions);
    }

    /** The state in one line, empty for {@link #NONE}. */
    String words() {
        return positions.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
    }
}
