package org.poolscope.app.browse;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ViewportText;

/**
 * What is kept of the tab of a key besides its address.
 *
 * @param question what is asked of every session
 * @param view what part of the curves is shown, empty where none are
 * @param turned sessions whose tick is not as it was at first
 * @param pattern which keys are asked for by get_matching, empty for the key of the tab
 * @param widths widths of columns by their heads, px, as far as a person has changed them
 */
record KeyState(Question question, Optional<Viewport> view, Set<String> turned, String pattern,
        Map<String, Double> widths) {
    static final KeyState NONE = new KeyState(Question.GET, Optional.empty(), Set.of(), "", Map.of());

    private static final String TURNED = "turned=";
    private static final String PATTERN = "pattern=";
    private static final String WIDTH = "width=";
    private static final double WIDEST = 4096;

    KeyState {
        turned = Set.copyOf(turned);
        widths = Map.copyOf(widths);
    }

    /** Reads the words of a state; what does not read is as at first. */
    static KeyState parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        Question question = Arrays.stream(Question.values()).filter(each -> each.name().equals(words.getFirst()))
                .filter(each -> each != Question.THIS).findFirst().orElse(Question.GET);
        Set<String> turned = new LinkedHashSet<>();
        Map<String, Double> widths = new LinkedHashMap<>();
        String pattern = "";
        for (String word : words) {
            if (word.startsWith(TURNED)) {
                turned.add(decoded(word.substring(TURNED.length())));
            } else if (word.startsWith(PATTERN)) {
                pattern = decoded(word.substring(PATTERN.length()));
            } else if (word.startsWith(WIDTH)) {
                width(word.substring(WIDTH.length()), widths);
            }
        }
        return new KeyState(question, ViewportText.parse(text), turned, pattern, widths);
    }

    /** The state in one line. */
    String words() {
        StringBuilder words = new StringBuilder(question.name());
        view.ifPresent(shown -> words.append(' ').append(ViewportText.of(shown)));
        turned.stream().sorted().forEach(session -> words.append(' ').append(TURNED).append(encoded(session)));
        widths.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> words.append(' ').append(WIDTH)
                .append(each.getValue()).append(',').append(encoded(each.getKey())));
        return (pattern.isEmpty() ? words : words.append(' ').append(PATTERN).append(encoded(pattern))).toString();
    }

    private static void width(String word, Map<String, Double> widths) {
        String[] parts = word.split(",", 2);
        try {
            double width = Double.parseDouble(parts[0]);
            if (parts.length == 2 && width > 0 && width < WIDEST) {
                widths.put(decoded(parts[1]), width);
            }
        } catch (NumberFormatException _) {
            // The column is as wide as at first.
            widths.remove(parts[0]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
