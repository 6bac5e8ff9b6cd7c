package org.poolscope.storage.scan.redis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * A request for entries that was sent before anybody wanted them, so that the server is at work while those before are
 * decoded.
 *
 * @param marks the ids behind which was asked
 * @param found what came, by key
 */
record Ahead(Map<String, EntryId> marks, Map<String, List<StreamEntry>> found) {

    /** What of it answers a question for entries behind these ids; nothing if it was another question. */
    Map<String, List<StreamEntry>> behind(Map<String, EntryId> ids) {
        Map<String, List<StreamEntry>> wanted = new LinkedHashMap<>();
        if (marks.keySet().equals(ids.keySet())
                && ids.entrySet().stream()
                        .allMatch(id -> id.getValue().compareTo(marks.getOrDefault(id.getKey(), EntryId.MAX)) >= 0)) {
            found.forEach((key, entries) -> {
                EntryId mark = ids.getOrDefault(key, EntryId.MAX);
                List<StreamEntry> rest = entries.stream().filter(entry -> entry.id().compareTo(mark) > 0).toList();
                if (!rest.isEmpty()) {
                    wanted.put(key, rest);
                }
            });
        }
        return wanted;
    }
}
