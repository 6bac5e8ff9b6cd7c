package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.source.DataPath;

/**
 * How a tree looks, to be kept.
 *
 * @param open the branches that are open, outer ones before what lies in them
 * @param first the row at the upper edge, empty where nothing is scrolled
 */
record TreeState(List<DataPath> open, Optional<DataPath> first) {
    static final TreeState NONE = new TreeState(List.of(), Optional.empty());

    /** More than a person has opened one by one. */
    private static final int MOST = 200;
    private static final String OPEN = "open=";
    private static final String FIRST = "first=";

    TreeState {
        open = List.copyOf(open);
    }

    /** Of the branches that are open, in any order. */
    static TreeState of(Collection<DataPath> open, Optional<DataPath> first) {
        return new TreeState(open.stream().sorted((a, b) -> a.depth() == b.depth()
                ? a.toString().compareTo(b.toString())
                : Integer.compare(a.depth(), b.depth())).limit(MOST).toList(), first);
    }

    /** Reads the words of a state; what does not read is left out. */
    static TreeState parse(String words) {
        List<DataPath> open = new ArrayList<>();
        Optional<DataPath> first = Optional.empty();
        for (String word : words.split(" ", -1)) {
            if (word.startsWith(OPEN) && open.size() < MOST) {
                path(word.substring(OPEN.length())).ifPresent(open::add);
            } else if (word.startsWith(FIRST)) {
                first = path(word.substring(FIRST.length()));
            }
        }
        return new TreeState(open, first);
    }

    /** The state in one line, empty for {@link #NONE}. */
    String words() {
        String words = open.stream().map(path -> OPEN + text(path)).collect(Collectors.joining(" "));
        return (words + first.map(path -> " " + FIRST + text(path)).orElse("")).strip();
    }

    /** A blank would end the word; in a path it may stand as {@code %20} too. */
    private static String text(DataPath path) {
        return path.toString().replace(" ", "%20");
    }

    private static Optional<DataPath> path(String text) {
        try {
            return Optional.of(DataPath.parse(text)).filter(path -> path.depth() > 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
