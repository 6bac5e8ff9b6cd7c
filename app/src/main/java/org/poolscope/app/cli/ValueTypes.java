package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/** Adds to a short listing what the first bytes of each value tell of its type. */
final class ValueTypes {
    private static final int MOST = 500;

    private ValueTypes() {}

    /** The entries with type, dtype and shape; as they are if there are very many. */
    static List<Entry> added(Source source, List<Entry> entries, Cancel cancel) throws SourceException {
        if (entries.size() > MOST) {
            return entries;
        }
        List<Entry> told = new ArrayList<>();
        for (Entry entry : entries) {
            cancel.check("the listing");
            told.add(entry.kind().equals("key") ? told(source, entry) : entry);
        }
        return told;
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
