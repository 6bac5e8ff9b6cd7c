package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Counts;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSummary;
import org.poolscope.model.value.ValueText;

/** Turns what a source tells of a thing, and its value where that was read, into the lines of the inspector. */
public final class DetailsRule {
    /** A longer value is copied from its view, not from here. */
    private static final int LONGEST = 4_000_000;

    private static final int LONGEST_LINE = 200;

    private DetailsRule() {}

    /** The details of what lies at {@code path} of a location. */
    public static Details of(Location location, DataPath path, Map<String, Object> peek, Map<String, Object> provenance,
            @Nullable Value value, Optional<Figures> figures) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        groups.put("Value", value == null ? peeked(peek) : valueFacts(value, figures));
        groups.put("Stored as", stored(provenance));
        groups.put("Attributes", attributes(provenance));
        groups.values().removeIf(List::isEmpty);
        Optional<PickleFacts> pickle = provenance.containsKey("instructions")
                ? Optional.of(PickleFacts.of(provenance))
                : Optional.empty();
        String icon = path.depth() < 2 ? String.valueOf(peek.getOrDefault("kind", "file")) : TypeWords.icon(peek);
        return new Details(value == null ? icon : TypeWords.icon(value),
                path.depth() == 0 ? location.source() : path.name(), path.parent().toString(), groups,
                pickle, python(location, path, provenance), location.at(path).toString(),
                Optional.ofNullable(value).map(whole -> whole instanceof Value.Text(String text)
                        ? text
                        : ValueText.repr(whole, LONGEST)));
    }

    private static List<Fact> peeked(Map<String, Object> peek) {
        List<Fact> facts = new ArrayList<>();
        text(peek, "type").ifPresent(type -> facts.add(Fact.of("Type", type)));
        text(peek, "target").ifPresent(target -> facts.add(Fact.of("Target", target)));
        text(peek, "dtype").ifPresent(dtype -> facts.add(Fact.of("dtype", dtype)));
        if (!TypeWords.shape(peek).isEmpty()) {
            facts.add(Fact.of("Shape", Words.shape(TypeWords.shape(peek))));
        } else if (peek.get("length") instanceof Number n) {
            boolean session = "session".equals(peek.get("kind"));
            facts.add(Fact.of(session ? "Keys" : "Length", Counts.grouped(n.longValue())));
        }
        return facts;
    }

    private static List<Fact> valueFacts(Value value, Optional<Figures> figures) {
        ValueSummary summary = ValueSummary.of(value);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Type", summary.type().equals("ndarray") ? "numpy.ndarray" : summary.type()));
        if (isOne(value)) {
            facts.add(Fact.of("Value", ValueText.cell(value, LONGEST_LINE)));
        }
        if (summary.dtype() != null) {
            facts.add(new Fact("dtype", summary.dtype().str(), dtypeWords(summary.dtype())));
        }
        if (!summary.shape().isEmpty()) {
            facts.add(Fact.of("Shape", Words.shape(summary.shape())));
        } else if (summary.count() >= 0) {
            facts.add(Fact.of("Length", Counts.grouped(summary.count())));
        }
        if (value instanceof Numeric.Array(NdArray data, _)) {
            facts.add(Fact.of("Order", data.order()));
        }
        if (summary.bytes() >= 0) {
            facts.add(Fact.of("In memory", Counts.grouped(summary.bytes()) + " bytes"));
        }
        figures.ifPresent(all -> addFigures(facts, all, Series.isWhole(value)));
        return facts;
    }

    /** A number, a moment, a truth or a short text is told in a line; what has parts is not. */
    private static boolean isOne(Value value) {
        return ViewRule.of(value).getFirst() == ViewKind.VALUE;
    }

    private static void addFigures(List<Fact> facts, Figures figures, boolean whole) {
        if (figures.count() > figures.nans()) {
            facts.add(Fact.of("Min … max",
                    Words.six(figures.min(), whole) + " … " + Words.six(figures.max(), whole)));
            facts.add(Fact.of("Mean", Words.six(figures.mean())));
        }
        facts.add(Fact.of("NaN, inf", Counts.grouped(figures.nans()) + ", " + Counts.grouped(figures.infinite())));
    }

    /** Numpy's name of a plain type and where its bytes begin, {@code float64, little-endian}; the fields of a structure. */
    private static String dtypeWords(DType type) {
        if (type instanceof DType.Struct struct) {
            return String.join(", ", struct.fields().stream().map(field -> field.name() + " " + field.type().str())
                    .toList());
        }
        if (!(type instanceof DType.Plain(var kind, int size, var order)) || !Series.isReal(type)) {
            return "";
        }
        String name = switch (kind) {
            case BOOL -> "bool";
            case INT -> "int" + 8 * size;
            case UINT -> "uint" + 8 * size;
            default -> "float" + 8 * size;
        };
        return size == 1 ? name : name + ", " + order.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Fact> stored(Map<String, Object> provenance) {
        List<Fact> facts = new ArrayList<>();
        text(provenance, "file").ifPresent(file -> facts.add(Fact.of("File", lastName(file))));
        text(provenance, "folder").ifPresent(folder -> facts.add(Fact.of("Folder", lastName(folder))));
        text(provenance, "shelf").ifPresent(shelf -> facts.add(shelfFact(shelf)));
        text(provenance, "format").ifPresent(format -> facts.add(Fact.of("Format", format)));
        if (provenance.containsKey("instructions")) {
            String protocol = provenance.get("protocol") instanceof Number n ? "protocol " + n + ", " : "";
            String bytes = provenance.get("bytes") instanceof Number n ? Counts.grouped(n.longValue()) : "0";
            facts.add(Fact.of("Pickle", protocol + bytes + " bytes"));
        } else if (provenance.get("bytes") instanceof Number n) {
            facts.add(Fact.of("Bytes", Counts.grouped(n.longValue())));
        }
        if (provenance.get("python") instanceof String python) {
            facts.add(Fact.of("Written by", "Python " + python));
        }
        text(provenance, "owner").ifPresent(owner -> facts.add(Fact.of("Owner", owner)));
        listed(provenance, "holders").ifPresent(holders -> facts.add(Fact.of("Held by", holders)));
        listed(provenance, "chunk").ifPresent(chunk -> facts.add(Fact.of("Chunk", "(" + chunk + ")")));
        listed(provenance, "filters").ifPresent(filters -> facts.add(Fact.of("Filters", filters)));
        text(provenance, "modified").ifPresent(instant -> facts.add(Fact.of("Written", written(instant))));
        return facts;
    }

    /** What a file says of a thing in words of its own: names behind an {@code @}. */
    private static List<Fact> attributes(Map<String, Object> provenance) {
        return provenance.entrySet().stream().filter(told -> told.getKey().startsWith("@"))
                .map(told -> Fact.of(told.getKey().substring(1), String.valueOf(told.getValue()))).toList();
    }

    private static Optional<String> listed(Map<String, Object> told, String key) {
        return told.get(key) instanceof List<?> many && !many.isEmpty()
                ? Optional.of(String.join(", ", many.stream().map(String::valueOf).toList()))
                : Optional.empty();
    }

    /** {@code GDBM (dbm.gnu)}: the module that Python opens it with stands aside. */
    private static Fact shelfFact(String shelf) {
        int bracket = shelf.indexOf(" (");
        return bracket < 0
                ? Fact.of("Shelf", shelf)
                : new Fact("Shelf", shelf.substring(0, bracket), shelf.substring(bracket + 1));
    }

    /** {@code 2026-11-20 16:41:07 UTC} of an ISO instant. */
    private static String written(String instant) {
        return instant.length() >= 19 ? instant.substring(0, 19).replace('T', ' ') + " UTC" : instant;
    }

    private static String lastName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static String python(Location location, DataPath path, Map<String, Object> provenance) {
        if (!provenance.containsKey("shelf") || path.depth() < 1) {
            return "";
        }
        String base = location.source().replaceFirst("/+$", "");
        String open = "shelve.open(" + quoted(lastName(base) + "/" + path.part(0));
        return path.depth() == 1 ? open + ", \"r\")" : open + ",\n            \"r\")[" + quoted(path.part(1)) + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Optional<String> text(Map<String, Object> told, String key) {
        return told.get(key) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
