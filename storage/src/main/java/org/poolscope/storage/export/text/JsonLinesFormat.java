package org.poolscope.storage.export.text;

import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Rows;

/** JSON lines: an object a row, its members the columns. */
public final class JsonLinesFormat implements Format {
    private static final String NAN = "nan";
    private static final String INTEGERS = "integers";

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public List<String> endings() {
        return List.of("jsonl", "ndjson");
    }

    @Override
    public Form form() {
        return Form.FREE;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(NAN, "NaN and infinities", List.of("null", "text"), "null"),
                new FormatOption(INTEGERS, "Whole numbers beyond 2^53", List.of("number", "text"), "number"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        boolean nanAsText = choices.of(NAN).equals("text");
        boolean wideAsText = choices.of(INTEGERS).equals("text");
        Rows rows = merged.datasets().getFirst().rows();
        FormatLosses losses = new FormatLosses();
        JsonLosses.count(rows, nanAsText, wideAsText, losses, cancel, progress);
        List<String> names = rows.columns().stream().map(column -> JsonRows.quoted(column.name())).toList();
        JsonRows lines = new JsonRows(names, nanAsText, wideAsText);
        return TextBody.of(rows, () -> new Utf8Buffer(0), lines::lines, losses.report(), cancel);
    }
}
