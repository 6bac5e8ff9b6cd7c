package org.poolscope.storage.pool.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.poolscope.model.product.Members;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * Reads a few members of a JSON object and passes over the others byte by byte, without looking at what is in them: many
 * times as fast as reading all of it.
 */
public final class MemberScan {
    private final byte[] text;
    private int at;

    private MemberScan(byte[] text) {
        this.text = text;
    }

    /**
     * The object with the wanted members alone and its class; empty if the text is not as fdi writes objects, so that it
     * must be read whole.
     *
     * @param wanted names of members
     */
    public static Optional<Container.Instance> of(byte[] text, Predicate<String> wanted) throws SourceException {
        return new MemberScan(text).object(wanted);
    }

    private Optional<Container.Instance> object(Predicate<String> wanted) throws SourceException {
        Members members = Members.NONE;
        String mark = "";
        if (!passes('{')) {
            return Optional.empty();
        }
        do {
            String name = name();
            if (name.isEmpty() || !passes(':')) {
                return Optional.empty();
            }
            int start = at;
            if (!skip()) {
                return Optional.empty();
            }
            boolean isMark = name.equals(JsonReader.MARK);
            if (isMark || wanted.test(name)) {
                Value value = JsonReader.read(Arrays.copyOfRange(text, start, at), "");
                if (isMark) {
                    mark = value instanceof Value.Text(String className) ? className : "";
                } else {
                    members = members.with(name, value);
                }
            }
        } while (passes(','));
        // A mark that starts with 0 stands for a plain map that has such a key itself.
        return passes('}') && !mark.isEmpty() && mark.charAt(0) != '0'
                ? Optional.of(members.as(mark))
                : Optional.empty();
    }

    private boolean passes(char wanted) {
        blanks();
        if (at < text.length && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
    }

    /** A plain name, empty if none comes or it has escapes. */
    private String name() {
        if (!passes('"')) {
            return "";
        }
        int start = at;
        while (at < text.length && text[at] != '"' && text[at] != '\\' && text[at] > 0) {
            at++;
        }
        String name = new String(text, start, at - start, StandardCharsets.US_ASCII);
        return passes('"') ? name : "";
    }

    /** Passes over a value; false if the text ends before it does. */
    private boolean skip() {
        int depth = 0;
        while (at < text.length) {
            switch (text[at]) {
                case '"' -> string();
                case '{', '[' -> depth++;
                case '}', ']', ',' -> {
                    if (depth == 0) {
                        return true;
                    }
                    depth -= text[at] == ',' ? 0 : 1;
                }
                default -> {
                }
            }
            at++;
        }
        return false;
    }

    /** From the quote that begins a text to the one that ends it. */
    private void string() {
        at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
    }
}
