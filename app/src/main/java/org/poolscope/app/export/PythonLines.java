package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.poolscope.storage.export.merge.Fill;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.JoinRequest.Match;
import org.poolscope.storage.export.merge.MergeRequest;

/**
 * Lines of Python that read the values of an export and merge them, by the libraries that made the sources: numpy, h5py,
 * pandas, shelve, fdi, blissdata. The merge is called {@code result}.
 *
 * @param text    the lines, each ended; empty if there are none
 * @param refusal why there are none, a sentence; empty if there are
 */
public record PythonLines(String text, String refusal) {
    /** The lines for these values in order. */
    public static PythonLines of(List<PythonValue> values, MergeRequest request) {
        Set<String> imports = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        try {
            for (int i = 0; i < values.size(); i++) {
                lines.add("v" + i + " = " + values.get(i).expression(imports));
            }
            lines.addAll(merged(values, request, imports));
        } catch (PythonValue.NoPython e) {
            return new PythonLines("", String.valueOf(e.getMessage()));
        }
        StringBuilder text = new StringBuilder();
        imports.stream().sorted().forEach(line -> text.append(line).append('\n'));
        lines.forEach(line -> text.append(line).append('\n'));
        return new PythonLines(text.toString(), "");
    }

    private static List<String> merged(List<PythonValue> values, MergeRequest request, Set<String> imports)
            throws PythonValue.NoPython {
        if (!request.units().isEmpty()) {
            throw new PythonValue.NoPython("Units are converted by Poolscope only.");
        }
        String all = String.join(", ", values.stream().map(value -> "v" + values.indexOf(value)).toList());
        return switch (request.rule()) {
            case PLAIN -> List.of("result = {" + String.join(", ", values.stream()
                    .map(value -> PythonText.quoted(value.label()) + ": v" + values.indexOf(value)).toList()) + "}");
            case MERGED -> List.of("result = [item for value in [" + all + "] for item in value]");
            case CONCATENATE -> {
                imports.add("import numpy");
                yield List.of("result = numpy.concatenate([" + all + "], axis=" + request.axis() + ")");
            }
            case STACK -> {
                imports.add("import numpy");
                yield List.of("result = numpy.stack([" + all + "])");
            }
            case JOIN -> joined(values, request.join(), imports);
        };
    }

    private static List<String> joined(List<PythonValue> values, JoinRequest join, Set<String> imports)
            throws PythonValue.NoPython {
        boolean isAsOf = join.match() == Match.NEAREST || join.match() == Match.PREVIOUS;
        if (join.match() == Match.LINEAR || (isAsOf && join.how() != JoinRequest.How.LEFT)
                || !join.fill().equals(Fill.NOTHING)) {
            throw new PythonValue.NoPython("pandas has no single call for this join. Copy it as a command.");
        }
        imports.add("import pandas");
        String on = join.on().getFirst();
        boolean byIndex = on.equals("index");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String key = byIndex ? "range(len(v" + i + "))" : values.get(i).beside(on).expression(imports);
            lines.add("v" + i + " = pandas.DataFrame({" + PythonText.quoted(on) + ": " + key + ", "
                    + PythonText.quoted(values.get(i).label()) + ": v" + i + "})"
                    + (isAsOf ? ".sort_values(" + PythonText.quoted(on) + ", kind=\"stable\")" : ""));
        }
        lines.add("result = v0");
        for (int i = 1; i < values.size(); i++) {
            lines.add(isAsOf
                    ? "result = pandas.merge_asof(result, v" + i + ", on=" + PythonText.quoted(on) + ", direction=\""
                            + (join.match() == Match.NEAREST ? "nearest" : "backward") + "\""
                            + (Double.isInfinite(join.tolerance()) ? "" : ", tolerance=" + join.tolerance()) + ")"
                    : "result = result.merge(v" + i + ", on=" + PythonText.quoted(on) + ", how=\""
                            + join.how().name().toLowerCase(Locale.ROOT) + "\")");
        }
        if (!isAsOf) {
            lines.add("result = result.sort_values(" + PythonText.quoted(on)
                    + ", kind=\"stable\").reset_index(drop=True)");
        }
        return lines;
    }
}
