package org.poolscope.storage.scan.redis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poolscope.model.stream.ScanFilter;

/** The text of a search by the index of the server. */
final class SearchText {
    private static final String ESCAPED = ",.<>{}[]\"':;!@#$%^&()-+=~?/ ";
    private static final String ANYTHING = "*";
    private static final String NUMBER = "number";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    /** What the index finds exactly as we would: letters and digits, with a star at an end beside at least two others. */
    private static final Pattern EXACT = Pattern
            .compile("(?:[\\x21-\\x7e&&[^*|\\\\]]|(?<!^) (?!$))+|\\*?[\\x21-\\x7e&&[^*|\\\\]]{2,}\\*?");

    private SearchText() {}

    /** The query for scans that fit all filters. */
    static String of(List<ScanFilter> filters) {
        String all = filters.stream().map(SearchText::condition).collect(Collectors.joining(" "));
        return filters.isEmpty() ? ANYTHING : filters.size() == 1 ? all : "(" + all + ")";
    }

    /** Whether the index finds the same as {@link ScanFilter#matches} for this filter. */
    static boolean findsTheSame(ScanFilter filter) {
        return (filter.field().equals(NUMBER) ? WHOLE : EXACT).matcher(filter.wanted()).matches();
    }

    private static String condition(ScanFilter filter) {
        String field = "@id_" + filter.field() + ":";
        String wanted = filter.wanted();
        return filter.field().equals(NUMBER)
                ? field + "[" + wanted + " " + wanted + "]"
                : field + "{" + escaped(wanted) + "}";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
