package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name of its own.
 *
 * @param name
 *            its name
 * @param pools
 *            the pools it looks in, by name or by address; none for the one it is run from
 * @param type
 *            the class of products asked for
 * @param subclasses
 *            whether classes that extend it count as well
 * @param tag
 *            the tag they must have, empty for any
 * @param where
 *            the condition as text
 */
public record SavedQuery(String name, List<String> pools, String type, boolean subclasses, String tag, String where) {
    private static final int FIELDS = 5;
    private static final String SUBCLASSES = "subclasses";
    private static final String EXACT = "exact";

    /** Copies the pools. */
    public SavedQuery {
        pools = List.copyOf(pools);
    }

    /** The same under another name. */
    public SavedQuery named(String other) {
        return new SavedQuery(other, pools, type, subclasses, tag, where);
    }

    /** The same in other pools. */
    SavedQuery in(List<String> others) {
        return new SavedQuery(name, others, type, subclasses, tag, where);
    }

    /** One line of a file: fields between tabs, line ends and tabs as escapes, the pools last. */
    String line() {
        List<String> fields = new ArrayList<>(List.of(name, type, tag, where, subclasses ? SUBCLASSES : EXACT));
        fields.addAll(pools);
        return fields.stream().map(SavedQuery::escaped).collect(Collectors.joining("\t"));
    }

    /** Reads a line, also one without the last fields; null if it is none. */
    static @Nullable SavedQuery parse(String line) {
        List<String> fields = Stream.of(line.split("\t", -1)).map(SavedQuery::plain).toList();
        if (fields.size() < FIELDS - 1) {
            return null;
        }
        String how = fields.size() < FIELDS ? SUBCLASSES : fields.get(FIELDS - 1);
        return how.equals(SUBCLASSES) || how.equals(EXACT)
                ? new SavedQuery(fields.get(0), fields.stream().skip(FIELDS).toList(), fields.get(1),
                        how.equals(SUBCLASSES), fields.get(2), fields.get(3))
                : null;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                plain.append(c);
                continue;
            }
            char code = text.charAt(at++);
            plain.append(switch (code) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> code;
            });
        }
        return plain.toString();
    }
}
