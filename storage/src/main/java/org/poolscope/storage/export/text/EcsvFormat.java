package org.poolscope.storage.export.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.ProvenanceText;

/** ECSV 1.0 of astropy, which TOPCAT reads too: comma separated values behind a header with types and units. */
public final class EcsvFormat implements Format {
    @Override
    public String name() {
        return "ecsv";
    }

    @Override
    public List<String> endings() {
        return List.of("ecsv");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        FormatLosses losses = new FormatLosses();
        var rows = merged.datasets().getFirst().rows();
        UnaryOperator<String> clean = CleanText.CONTROLS::of;
        CleanText.CONTROLS.count(rows, losses, cancel, progress);
        List<String> names = FittingNames.of(rows.columns().stream().map(Column::name).toList(),
                name -> name.isBlank() ? "_" : clean.apply(name).strip(), true, losses);
        losses.emptyIsMissing(rows.columns());
        CsvFields fields = new CsvFields(Dialect.ECSV, false, clean);
        return TextBody.of(rows, () -> head(merged, names, fields), fields::lines, losses.report(), cancel);
    }

    private static Utf8Buffer head(Merged merged, List<String> names, CsvFields fields) {
        List<Column> columns = merged.datasets().getFirst().rows().columns();
        Utf8Buffer head = new Utf8Buffer(1 << 10);
        head.text("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            head.text("# - {name: " + Yaml.quoted(names.get(i)) + ", datatype: " + type(column.type())
                    + (column.unit().isEmpty() ? "" : ", unit: " + Yaml.quoted(column.unit()))
                    + (column.title().isEmpty() ? "" : ", description: " + Yaml.quoted(column.title())) + "}\n");
        }
        head.text("# meta: !!omap\n# - provenance: " + Yaml.quoted(ProvenanceText.json(merged.provenance()))
                + "\n# schema: astropy-2.0\n");
        fields.words(names, head);
        return head;
    }

    private static String type(DType type) {
        int bits = 8 * type.itemSize();
        return type instanceof DType.Plain(Kind kind, var _, var _) ? switch (kind) {
            case BOOL -> "bool";
            case INT -> "int" + bits;
            case UINT -> "uint" + bits;
            case FLOAT -> "float" + bits;
            case COMPLEX -> "complex" + bits;
            case BYTES, TEXT, RAW, OBJECT, DATETIME, TIMEDELTA -> "string";
        } : "string";
    }
}
