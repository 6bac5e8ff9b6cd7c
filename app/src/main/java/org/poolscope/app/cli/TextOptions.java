package org.poolscope.app.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;
import picocli.CommandLine.Option;

/** How the text of a table is to be read, as options; the names are those of loadtxt. */
final class TextOptions {
    @Option(names = "--delimiter", paramLabel = "D", description = "One character, or tab; default: blanks.")
    private String delimiter = "";

    @Option(names = "--comments", paramLabel = "C", description = "What begins a remark; default: #.")
    private String comments = "#";

    @Option(names = "--skip", paramLabel = "N", description = "Lines at the beginning to leave out.")
    private long skip;

    @Option(names = "--usecols", paramLabel = "A,B", description = "Columns from 0, negative ones from the end.")
    private String columns = "";

    @Option(names = "--encoding", paramLabel = "NAME", description = "Default: utf-8.")
    private String encoding = "utf-8";

    @Option(names = "--missing", paramLabel = "TEXT,...", description = "Fields that stand for no number, such as NA.")
    private @Nullable String missing;

    @Option(names = "--fill", paramLabel = "V", description = "The number in their place; default: nan.")
    private String fill = "";

    @Option(names = "--on-error", paramLabel = "WAY", description = "stop (default) or skip a row that does not fit.")
    private String onError = "stop";

    TableFormat format(DataCommand command) {
        try {
            List<Integer> wanted = columns.isEmpty()
                    ? List.of()
                    : Arrays.stream(columns.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
            Set<String> marks = missing == null ? Set.of() : new LinkedHashSet<>(List.of(missing.split(",", -1)));
            return new TableFormat(delimiter(), comments, skip, wanted, Charset.forName(encoding), marks, fill);
        } catch (NumberFormatException e) {
            throw command.misuse("--usecols takes numbers such as 0,2", e);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw command.misuse("'" + encoding + "' is no encoding that is known here", e);
        } catch (IllegalArgumentException e) {
            throw command.misuse(String.valueOf(e.getMessage()), e);
        }
    }

    OnError onError(DataCommand command) {
        return switch (onError.toLowerCase(Locale.ROOT)) {
            case "stop" -> OnError.STOP;
            case "skip" -> OnError.SKIP;
            default -> throw command.misuse("--on-error is stop or skip, not '" + onError + "'");
        };
    }

    /** The same options for a child process. */
    List<String> asGiven() {
        List<String> given = new ArrayList<>(List.of("--comments", comments, "--skip", Long.toString(skip),
                "--encoding", encoding, "--on-error", onError));
        add(given, "--delimiter", delimiter);
        add(given, "--fill", fill);
        if (!columns.isEmpty()) {
            given.add("--usecols=" + columns);
        }
        if (missing != null) {
            given.add("--missing=" + missing);
        }
        return given;
    }

    private int delimiter() {
        if (delimiter.isEmpty()) {
            return TableFormat.BLANKS;
        }
        if (delimiter.equalsIgnoreCase("tab") || delimiter.equals("\\t")) {
            return '\t';
        }
        if (delimiter.length() > 1) {
            throw new IllegalArgumentException("A delimiter is one character of ASCII, such as , or ;");
        }
        return delimiter.charAt(0);
    }

    private static void add(List<String> to, String name, String value) {
        if (!value.isEmpty()) {
            to.addAll(List.of(name, value));
        }
    }
}
