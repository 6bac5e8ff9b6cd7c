package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A viewport as one line of words, to be kept: exact, so that what is read back is bit for bit what was shown. */
public final class ViewportText {
    private ViewportText() {}

    /** The words of a viewport, such as {@code x=0.0..20.0 y=-60.0..-50.0 fity}. */
    public static String of(Viewport view) {
        StringBuilder words = new StringBuilder("x=").append(range(view.x()));
        view.ys().forEach(y -> words.append(" y=").append(range(y)));
        add(words, "logx", view.logX());
        add(words, "logy", view.logY());
        add(words, "fitx", view.fitX());
        add(words, "fity", view.fitY());
        add(words, "following", view.following());
        return words.toString();
    }

    /** The viewport of some words; empty if they are none, or no range that can be shown. */
    public static Optional<Viewport> parse(String text) {
        List<String> words = List.of(text.strip().split(" +"));
        List<Extent> xs = ranges(words, "x=");
        List<Extent> ys = ranges(words, "y=");
        boolean usable = xs.size() == 1 && !ys.isEmpty() && ys.size() <= UnitAxes.MOST
                && xs.stream().allMatch(x -> isUsable(x, words.contains("logx")))
                && ys.stream().allMatch(y -> isUsable(y, words.contains("logy")));
        return usable
                ? Optional.of(new Viewport(xs.getFirst(), ys.getFirst(), words.contains("logx"),
                        words.contains("logy"), words.contains("fitx"), words.contains("fity"),
                        words.contains("following"), ys.subList(1, ys.size())))
                : Optional.empty();
    }

    private static boolean isUsable(Extent range, boolean log) {
        return Span.isUsable(range) && (!log || range.min() > 0);
    }

    private static void add(StringBuilder words, String word, boolean on) {
        words.append(on ? " " + word : "");
    }

    private static String range(Extent extent) {
        return extent.min() + ".." + extent.max();
    }

    private static List<Extent> ranges(List<String> words, String name) {
        List<Extent> ranges = new ArrayList<>();
        for (String word : words) {
            String[] ends = word.startsWith(name) ? word.substring(name.length()).split("\\.\\.", -1) : new String[0];
            if (ends.length == 2) {
                ranges.add(new Extent(number(ends[0]), number(ends[1])));
            }
        }
        return ranges;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
