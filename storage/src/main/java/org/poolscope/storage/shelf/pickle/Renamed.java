package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.poolscope.model.value.Value;

/**
 * Names that Python 3 writes as Python 2 called them, in pickles of protocols 0 to 2 (CPython, {@code _compat_pickle}).
 * Only words are exchanged; nothing is looked up.
 */
final class Renamed {
    private static final Map<String, String> NEW_NAMES = load();

    private Renamed() {}

    /** The name in Python 3 of what Python 3 wrote so. */
    static Value.Global inPythonThree(Value.Global written) {
        String both = NEW_NAMES.get(written.module() + ":" + written.name());
        if (both != null) {
            int colon = both.indexOf(':');
            return new Value.Global(both.substring(0, colon), both.substring(colon + 1));
        }
        String module = NEW_NAMES.get(written.module());
        return module == null ? written : new Value.Global(module, written.name());
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (InputStream text = Renamed.class.getResourceAsStream("renamed.txt")) {
            if (text == null) {
                throw new IllegalStateException("renamed.txt is missing beside the program");
            }
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> names.put(line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
