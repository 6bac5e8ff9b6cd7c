package org.poolscope.app.main;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is kept of something as words of one line: a first word, then names with values in which no blank stands. */
public final class StateWords {
    private final List<String> words = new ArrayList<>();

    /** Begins with a first word. */
    public StateWords(String first) {
        words.add(first);
    }

    /** Splits a line that may be damaged. */
    public static StateWords parse(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        StateWords words = new StateWords(parts.getFirst());
        words.words.addAll(parts.subList(1, parts.size()));
        return words;
    }

    /** The first word. */
    public String first() {
        return words.getFirst();
    }

    /** Adds a value under a name that ends in an equals sign; an empty one is left out. */
    public StateWords add(String name, String value) {
        if (!value.isEmpty()) {
            words.add(name + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Adds words that are a form of their own. */
    public void plain(String more) {
        words.add(more);
    }

    /** Every value under a name, in order; what does not read is left out. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            String value = word.startsWith(name) ? decoded(word.substring(name.length())) : "";
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The value under a name, empty if there is none. */
    public String one(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
