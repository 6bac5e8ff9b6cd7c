package org.poolscope.storage.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.value.JsonText;

/** {@link Provenance} as JSON on one line, the way it stands in the files. */
public final class ProvenanceText {
    private ProvenanceText() {}

    /** All of it, in one object. */
    public static String json(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("program", "Poolscope");
        tree.put("version", provenance.version());
        tree.put("time", provenance.time().toString());
        tree.put("command", provenance.command());
        tree.put("rules", provenance.rules());
        List<Map<String, Object>> origins = new ArrayList<>();
        for (Provenance.Origin origin : provenance.origins()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("location", origin.location());
            one.put("path", origin.path());
            one.put("kind", origin.kind());
            one.put("form", origin.form());
            one.put("rows", origin.rows());
            one.put("checksum", origin.checksum());
            origins.add(one);
        }
        tree.put("sources", origins);
        StringBuilder text = new StringBuilder();
        try {
            JsonText.write(tree, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
