package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/**
 * Adds to a short listing what only opening tells: the type of a value from its first bytes, and how many keys a session
 * has whose file says so at no lower price.
 */
final class ValueTypes {
    private static final int MOST = 500;
    private static final String KEYS = "keys";

    private ValueTypes() {}

    /** The entries with type, dtype, shape and keys; as they are if there are very many. */
    static List<Entry> added(Source source, List<Entry> entries, Cancel cancel) throws SourceException {
        if (entries.size() > MOST) {
            return entries;
        }
        List<Entry> told = new ArrayList<>();
        for (Entry entry : entries) {
            cancel.check("the listing");
            told.add(switch (entry.kind()) {
                case "key" -> told(source, entry);
                case "session" -> isCounted(entry) ? entry : counted(source, entry);
                default -> entry;
            });
        }
        return told;
    }

    private static boolean isCounted(Entry entry) {
        return entry.detail().containsKey(KEYS) || entry.detail().containsKey(EntryTable.PROBLEM);
    }

    private static Entry counted(Source source, Entry entry) throws SourceException.Cancelled {
        Map<String, Object> detail = new LinkedHashMap<>(entry.detail());
        try {
            Object keys = source.peek(entry.path()).get("length");
            if (keys != null) {
                detail.put(KEYS, keys);
            }
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            detail.put(EntryTable.PROBLEM, e.what());
        }
        return new Entry(entry.path(), entry.kind(), entry.name(), detail);
    }

    private static Entry told(Source source, Entry entry) throws SourceException.Cancelled {
        Map<String, Object> detail = new LinkedHashMap<>();
        String kind = entry.kind();
        try {
            detail.putAll(source.peek(entry.path()));
            kind = String.valueOf(detail.getOrDefault("kind", kind));
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            detail.put(EntryTable.PROBLEM, e.what());
        }
        detail.remove("kind");
        detail.putAll(entry.detail());
        return new Entry(entry.path(), kind, entry.name(), detail);
    }
}
