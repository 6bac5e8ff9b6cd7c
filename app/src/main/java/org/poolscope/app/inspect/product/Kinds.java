package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poolscope.app.inspect.Words;

/**
 * Which values come how often.
 *
 * @param having
 *            how many products have the parameter
 * @param counts
 *            the values that come most often, each with its number, the most frequent first
 * @param distinct
 *            how many different values there are, at most {@value #MOST}
 */
public record Kinds(long having, Map<String, Long> counts, int distinct) {
    /** Different values counted at most; there may be more. */
    public static final int MOST = 1000;
    /** Values kept. */
    public static final int KEPT = 30;

    /** Of all texts of the values. */
    public static Kinds of(List<String> texts) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (String text : texts) {
            if (all.size() < MOST || all.containsKey(text)) {
                all.merge(text, 1L, Long::sum);
            }
        }
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Long> kept = sorted.stream().limit(KEPT).collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        return new Kinds(texts.size(), java.util.Collections.unmodifiableMap(kept), all.size());
    }

    /** {@code always UNKNOWN}, {@code 4 kinds}. */
    public String words() {
        if (distinct == 0) {
            return "";
        }
        return distinct == 1
                ? "always " + shortened(counts.keySet().iterator().next())
                : (distinct >= MOST ? "over " : "") + Words.count(distinct, "kind", "kinds");
    }

    private static String shortened(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }
}
