package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Entry;
import org.poolscope.model.value.JsonText;

/** The JSON form of a listing. */
final class EntryJson {
    private EntryJson() {}

    static void write(List<Entry> entries, PrintWriter out) throws IOException {
        out.append('[');
        for (int i = 0; i < entries.size(); i++) {
            out.append(i == 0 ? "" : ",\n ");
            Entry entry = entries.get(i);
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("path", entry.path().toString());
            plain.put("kind", entry.kind());
            plain.put("name", entry.name());
            plain.put("detail", entry.detail());
            JsonText.write(plain, out);
        }
        out.append("]\n");
    }
}
