package org.poolscope.app.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ViewportText;

/**
 * How a person looks at one value, to be kept.
 *
 * @param kind the view that was chosen, empty for the one that fits best
 * @param open rows of a tree that are open besides the top, counted from there as all of them stand
 * @param view what part of a plot is shown, empty where none is
 */
record ValueState(Optional<ViewKind> kind, List<Integer> open, Optional<Viewport> view) {
    static final ValueState NONE = new ValueState(Optional.empty(), List.of(), Optional.empty());

    /** More than a person has opened one by one. */
    static final int MOST = 200;

    private static final String KIND = "kind=";
    private static final String OPEN = "open=";
    private static final int LONGEST_ROW = 9;

    ValueState {
        open = List.copyOf(open);
    }

    /** Reads the words of a state; what does not read is as at first. */
    static ValueState parse(String text) {
        Optional<ViewKind> kind = Optional.empty();
        List<Integer> open = List.of();
        for (String word : text.split(" ", -1)) {
            if (word.startsWith(KIND)) {
                String name = word.substring(KIND.length());
                kind = Arrays.stream(ViewKind.values()).filter(each -> each.name().equals(name)).findFirst();
            } else if (word.startsWith(OPEN)) {
                open = Arrays.stream(word.substring(OPEN.length()).split(",", -1))
                        .filter(row -> row.matches("[0-9]{1," + LONGEST_ROW + "}")).map(Integer::valueOf).sorted()
                        .limit(MOST).toList();
            }
        }
        return new ValueState(kind, open, ViewportText.parse(text));
    }

    /** The state in one line, empty for {@link #NONE}. */
    String words() {
        StringBuilder words = new StringBuilder();
        kind.ifPresent(chosen -> words.append(' ').append(KIND).append(chosen.name()));
        if (!open.isEmpty()) {
            words.append(' ').append(OPEN)
                    .append(open.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        view.ifPresent(shown -> words.append(' ').append(ViewportText.of(shown)));
        return words.toString().strip();
    }
}
