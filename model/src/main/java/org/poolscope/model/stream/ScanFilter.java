package org.poolscope.model.stream;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a search for scans: a field of the {@link ScanIdentity} and what it must be. A text is compared whole,
 * in any case, {@code *} standing for anything; a number is compared as a number.
 */
public record ScanFilter(String field, String wanted) {
    private static final List<String> FIELDS = List.copyOf(ScanIdentity.of("", 0).fields().keySet());
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    /** Refuses a field that scans do not have. */
    public ScanFilter {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(
                    "Scans are not searched by '" + field + "'; choose from " + String.join(", ", FIELDS) + ".");
        }
    }

    /** Whether a scan fits. */
    public boolean matches(ScanIdentity scan) {
        Map<String, @Nullable Object> fields = scan.fields();
        return switch (fields.get(field)) {
            case null -> false;
            case Long number -> number.toString().equals(wanted.strip());
            case Object value -> pattern().matcher(value.toString().strip()).matches();
        };
    }

    /** Whether a scan fits all of these. */
    public static boolean all(List<ScanFilter> filters, ScanIdentity scan) {
        return filters.stream().allMatch(filter -> filter.matches(scan));
    }

    private Pattern pattern() {
        StringBuilder expression = new StringBuilder();
        for (String part : wanted.strip().split("(?<=\\*)|(?=\\*)", -1)) {
            boolean again = expression.toString().endsWith(".*");
            expression.append(part.equals("*") ? again ? "" : ".*" : Pattern.quote(part));
        }
        return Pattern.compile(expression.toString(), CASELESS);
    }
}
