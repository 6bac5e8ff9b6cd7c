package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines as a shell reads them. */
public final class ShellWords {
    private static final String PLAIN = "[\\w@%+=:,./-]+";

    private ShellWords() {}

    /** A line of words, those quoted that a shell would take apart. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    /** The same with a line an option and an input, as a person reads it. */
    static String lines(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            boolean isValue = !lines.isEmpty() && lines.getLast().startsWith("--") && !lines.getLast().contains(" ");
            boolean isFirst = lines.size() == 1 && lines.getFirst().equals("poolscope");
            if (isFirst || isValue) {
                lines.set(lines.size() - 1, lines.getLast() + " " + quoted(word));
            } else {
                lines.add(quoted(word));
            }
        }
        return String.join(" \\\n  ", lines);
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
