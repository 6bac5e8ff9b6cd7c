package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a stored value consists of, an instruction a line, page after page. */
final class OpcodesPrint {
    private static final int PAGE = 4096;

    private final PrintWriter out;
    private final boolean json;

    /** Prints lines for people, or a JSON object {@code {offset, name, argument}} a line. */
    OpcodesPrint(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Prints all instructions of the value at a path; what is before a damaged one is printed, too. */
    void print(Source source, DataPath path, Cancel cancel) throws SourceException {
        for (long next = 0; next >= 0;) {
            cancel.check("listing the opcodes");
            Instructions page = source.instructions(path, next, PAGE, cancel);
            if (next == 0 && page.lines().isEmpty()) {
                throw new SourceException.Unsupported("This value is not stored as a pickle, so it has no opcodes.",
                        path.toString(), "Leave out --opcodes.");
            }
            page.lines().forEach(this::line);
            next = page.next();
        }
    }

    private void line(Instructions.Line line) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("offset", line.offset(), "name", line.name(),
                    "argument", line.argument())));
        } else {
            out.println(String.format(Locale.ROOT, "%8d  %s", line.offset(),
                    Terminal.plain((line.name() + " " + line.argument()).strip())));
        }
    }
}
