package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line printed and how it ended. */
record Ran(int code, String out, String words) {
    /** Runs a command line with the back ends that are installed. */
    static Ran with(String... args) {
        return with(Cancel.NEVER, Sources.installed(), args);
    }

    /** Runs a command line on a store in memory. */
    static Ran on(MemoryStore store, String... args) {
        return with(Cancel.NEVER, new Sources(List.of(new MemorySourceProvider(store))), args);
    }

    static Ran with(Cancel stop, Sources sources, String... args) {
        return run(stop, sources, "", args);
    }

    /** Runs a command line that is fed {@code input}. */
    static Ran fed(String input, String... args) {
        return run(Cancel.NEVER, Sources.installed(), input, args);
    }

    private static Ran run(Cancel stop, Sources sources, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter words = new StringWriter();
        int code = new Shell(new PrintWriter(out), new PrintWriter(words), stop, () -> sources,
                () -> new StringReader(input)).run(args);
        return new Ran(code, out.toString(), words.toString());
    }

    /** The one JSON document that was printed. */
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** The JSON document of each line. */
    List<JsonNode> jsonLines() {
        return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
