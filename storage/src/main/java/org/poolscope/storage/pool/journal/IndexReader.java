package org.poolscope.storage.pool.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/** Reads the two index files of fdi from 1.30 on; forms of older versions are refused, because we would rewrite them. */
final class IndexReader {
    private IndexReader() {}

    /** Reads {@code dTypes.jsn} and {@code dTags.jsn}; a tag that only one of them knows counts. */
    static PoolIndex read(byte[] types, byte[] tags, String where) throws SourceException {
        PoolIndex index = new PoolIndex();
        IndexCursor typesAt = new IndexCursor(types, where);
        typesAt.map(type -> readType(index, type, typesAt));
        typesAt.end();
        IndexCursor tagsAt = new IndexCursor(tags, where);
        tagsAt.map(tag -> readTag(index, tag, tagsAt));
        tagsAt.end();
        return index;
    }

    private static void readType(PoolIndex index, String type, IndexCursor at) throws SourceException {
        if (at.peek() != '{') {
            at.skip();
            return;
        }
        TypeIndex found = index.type(type);
        at.map(key -> {
            if (key.equals("sn") && at.peek() == '{') {
                at.map(number -> readProduct(index, type, number, at));
            } else if (key.equals("currentSN") && at.peek() != '"') {
                found.give(at.number());
            } else {
                at.skip();
            }
        });
    }

    private static void readProduct(PoolIndex index, String type, String number, IndexCursor at)
            throws SourceException {
        if (at.peek() != '{') {
            at.skip();
            return;
        }
        Fields fields = new Fields();
        at.map(key -> {
            if (key.equals("tags")) {
                fields.tags = tagList(at);
            } else if (key.equals("meta")) {
                fields.meta = at.span();
            } else {
                at.skip();
            }
        });
        index.put(new ProductKey(type, number(number, at)), new IndexEntry(fields.tags, fields.meta));
    }

    private static final class Fields {
        @Nullable
        List<String> tags;
        @Nullable
        MetaSpan meta;
    }

    private static List<String> tagList(IndexCursor at) throws SourceException {
        if (at.peek() == '{') {
            throw olderForm("1.28");
        }
        return at.list().stream().distinct().toList();
    }

    private static void readTag(PoolIndex index, String tag, IndexCursor at) throws SourceException {
        if (at.peek() == '[') {
            throw olderForm("1.16");
        }
        if (at.peek() != '{') {
            at.skip();
            return;
        }
        at.map(type -> {
            if (at.peek() == '{') {
                throw olderForm("1.28");
            }
            if (at.peek() != '[') {
                at.skip();
                return;
            }
            for (String number : at.list()) {
                index.tag(new ProductKey(type, number(number, at)), tag);
            }
        });
    }

    private static long number(String text, IndexCursor at) throws SourceException {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw at.corrupt("a serial number should stand there");
        }
        return Long.parseLong(text);
    }

    private static SourceException olderForm(String version) {
        return new SourceException.Unsupported("The index of this pool has the form of fdi " + version + ".", "",
                "It can be read; to change it, save its products into a new pool.");
    }
}
