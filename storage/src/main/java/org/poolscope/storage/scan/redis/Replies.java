package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Reads answers: of any form, and those that hold many entries without an object for each of their pieces. */
final class Replies {
    private static final int DEEPEST = 32;
    private static final int FIRST_CAPACITY = 4096;
    private static final byte[] TRUE = {'t'};

    private Replies() {}

    /** Reads an answer of one form. */
    @FunctionalInterface
    interface Form<T> {
        /** The next answer. */
        T read(RespInput in) throws IOException, Refusal;
    }

    /** An answer of any form; a refusal is one too. */
    static Reply any(RespInput in) throws IOException {
        int kind = in.begin();
        while (kind == '>') {
            members(in, in.length(), 0);
            kind = in.kind();
        }
        return reply(in, kind, 0);
    }

    /** The entries of one stream. */
    static List<StreamEntry> entries(RespInput in) throws IOException, Refusal {
        return entries(in, in.begin());
    }

    /** The entries of several streams by key. */
    static Map<String, List<StreamEntry>> streams(RespInput in) throws IOException, Refusal {
        int kind = in.begin();
        Map<String, List<StreamEntry>> streams = new LinkedHashMap<>();
        int count = array(in, kind);
        for (int i = 0; i < count; i++) {
            if (kind == '*') {
                in.expect('*');
                in.length();
            }
            String key = new String(in.text(), StandardCharsets.UTF_8);
            streams.put(key, entries(in, in.kind()));
        }
        return streams;
    }

    /** The entries of an answer that has been read. */
    static List<StreamEntry> entries(Reply reply) throws Refusal {
        if (reply instanceof Reply.Refused(String message)) {
            throw new Refusal(message);
        }
        List<StreamEntry> entries = new ArrayList<>();
        for (Reply entry : reply.items()) {
            List<byte[]> fields = new ArrayList<>();
            for (Reply field : entry.items().size() < 2 ? List.<Reply>of() : entry.items().get(1).items()) {
                fields.add(field instanceof Reply.Text text ? text.bytes() : new byte[0]);
            }
            entries.add(new StreamEntry(id(entry), fields));
        }
        return entries;
    }

    private static EntryId id(Reply entry) throws Refusal {
        try {
            return EntryId.parse(entry.items().isEmpty() ? "" : entry.items().getFirst().text().orElse(""));
        } catch (NumberFormatException _) {
            throw new Refusal("an entry without an id");
        }
    }

    private static List<StreamEntry> entries(RespInput in, int kind) throws IOException, Refusal {
        int count = array(in, kind);
        List<StreamEntry> entries = new ArrayList<>(Math.min(count, FIRST_CAPACITY));
        for (int i = 0; i < count; i++) {
            in.expect('*');
            in.length();
            entries.add(new StreamEntry(in.id(), fields(in)));
        }
        return entries;
    }

    private static List<byte[]> fields(RespInput in) throws IOException {
        in.expect('*');
        int count = in.length();
        if (count == 2) {
            return List.of(in.name(), in.text());
        }
        List<byte[]> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fields.add(i % 2 == 0 ? in.name() : in.text());
        }
        return List.copyOf(fields);
    }

    /** The length of an array or map, 0 for nothing. */
    private static int array(RespInput in, int kind) throws IOException, Refusal {
        return switch (kind) {
            case '*', '%' -> Math.max(0, in.length());
            case '_' -> {
                in.line();
                yield 0;
            }
            case '$' -> {
                if (in.number() >= 0) {
                    throw RespFault.foreign("A text came where entries should be.");
                }
                yield 0;
            }
            case '-' -> throw new Refusal(new String(in.line(), StandardCharsets.UTF_8));
            default -> throw RespFault.foreign("The answer is none of a Redis server.");
        };
    }

    private static Reply reply(RespInput in, int kind, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw RespFault.foreign("The answer is nested too deep.");
        }
        return switch (kind) {
            case '+', ',', '(' -> new Reply.Text(in.line());
            case '-' -> new Reply.Refused(new String(in.line(), StandardCharsets.UTF_8));
            case '!' -> new Reply.Refused(new String(in.bytes(in.number()), StandardCharsets.UTF_8));
            case ':' -> new Reply.Whole(in.number());
            case '#' -> new Reply.Whole(Arrays.equals(in.line(), TRUE) ? 1 : 0);
            case '$', '=' -> text(in);
            case '*', '~' -> members(in, in.length(), depth);
            case '%' -> members(in, 2 * in.length(), depth);
            case '_' -> {
                in.line();
                yield Reply.Nothing.NOTHING;
            }
            default -> throw RespFault.foreign("The answer is none of a Redis server.");
        };
    }

    private static Reply text(RespInput in) throws IOException {
        long length = in.number();
        return length == -1 ? Reply.Nothing.NOTHING : new Reply.Text(in.bytes(length));
    }

    private static Reply members(RespInput in, int count, int depth) throws IOException {
        if (count < 0) {
            return Reply.Nothing.NOTHING;
        }
        List<Reply> items = new ArrayList<>(Math.min(count, FIRST_CAPACITY));
        for (int i = 0; i < count; i++) {
            items.add(reply(in, in.kind(), depth + 1));
        }
        return new Reply.Many(items);
    }
}
