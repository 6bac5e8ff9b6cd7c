package org.poolscope.app.live.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;

/**
 * What stands in the filter of the scans: {@code FIELD: TEXT} with {@code *} for anything, several of them one after the
 * other; a word without a field is looked for anywhere in name, title, number and dataset.
 *
 * @param filters
 *            conditions on fields, all of which must hold
 * @param words
 *            lower case, all of which must be found
 */
public record ScanQuery(List<ScanFilter> filters, List<String> words) {
    /** Fits every scan. */
    public static final ScanQuery ALL = new ScanQuery(List.of(), List.of());

    private static final Pattern PART = Pattern.compile("(?:(\\w+)\\s*:\\s*)?(?:\"([^\"]*)\"|(\\S+))");

    /** Copies the lists. */
    public ScanQuery {
        filters = List.copyOf(filters);
        words = List.copyOf(words);
    }

    /**
     * Reads the text of the filter.
     *
     * @throws IllegalArgumentException
     *             if it names a field that scans do not have; the message is a sentence
     */
    public static ScanQuery parse(String text) {
        List<ScanFilter> filters = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String field = part.group(1);
            String wanted = part.group(2) != null ? part.group(2) : part.group(3);
            if (field == null) {
                words.add(wanted.toLowerCase(Locale.ROOT));
            } else if (!wanted.isEmpty()) {
                filters.add(new ScanFilter(field.toLowerCase(Locale.ROOT), wanted));
            }
        }
        return new ScanQuery(filters, words);
    }

    /** The text that reads as these conditions: {@code name: asc* dataset: "a b"}. */
    public static String text(Map<String, String> fields) {
        return fields.entrySet().stream().filter(field -> !field.getValue().isBlank()).map(field -> {
            String wanted = field.getValue().strip();
            return field.getKey() + ": " + (wanted.contains(" ") ? '"' + wanted + '"' : wanted);
        }).collect(Collectors.joining(" "));
    }

    /** Whether a scan is wanted. */
    public boolean fits(ScanRow scan) {
        if (!ScanFilter.all(filters, scan.identity())) {
            return false;
        }
        ScanIdentity identity = scan.identity();
        String all = (identity.name() + " " + scan.title() + " " + identity.number() + " " + identity.dataset() + " "
                + scan.state()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> word.contains("*")
                ? new ScanFilter("name", word).matches(identity)
                : all.contains(word));
    }
}
