package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.merge.Fill;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is merged and how, as options; also read from a file that was written so. */
final class ExportOptions {
    @Parameters(arity = "0..*", paramLabel = "LOCATION::PATH", description = "The values; BASE::*/KEY is a key over all sessions.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--format", paramLabel = "F", description = "By default the ending of FILE; see doctor.")
    private String format = "";

    @Option(names = "--set", paramLabel = "NAME=V", description = "An option of the format: --set dialect=excel-de.")
    private Map<String, String> choices = new LinkedHashMap<>();

    @Option(names = "--merge", paramLabel = "RULE", defaultValue = "plain", description = "plain (default), merged (as get_merged), concatenate, stack, join.")
    private String merge = "";

    @Option(names = "--axis", paramLabel = "N", description = "Along which axis to concatenate; default: 0.")
    private int axis;

    @Option(names = "--on", paramLabel = "KEY,...", defaultValue = "index", description = "Join: a column, or a value beside; default: index.")
    private String on = "";

    @Option(names = "--how", paramLabel = "HOW", defaultValue = "outer", description = "Join: inner, left or outer (default).")
    private String how = "";

    @Option(names = "--match", paramLabel = "M", description = "Join: exact (default), nearest, previous or linear.")
    private String match = "";

    @Option(names = "--tolerance", paramLabel = "X", description = "Join: how far nearest and previous may reach.")
    private @Nullable Double tolerance;

    @Option(names = "--fill", paramLabel = "V", defaultValue = "nothing", description = "Join: nothing (default), nan, last or a value.")
    private String fill = "";

    @Option(names = "--units", paramLabel = "U,...", description = "Convert: UNIT, COLUMN=UNIT, or first for that of the first.")
    private String units = "";

    List<String> places() {
        return places;
    }

    String format() {
        return format;
    }

    Map<String, String> choices() {
        return choices;
    }

    /** The request that the options make; what makes no sense is said to {@code command}. */
    MergeRequest request(Form form, DataCommand command) {
        MergeRule rule = one(MergeRule.class, merge, "--merge", command);
        if (axis < 0) {
            throw command.misuse("--axis counts from 0");
        }
        if (tolerance != null && (tolerance.isNaN() || tolerance < 0)) {
            throw command.misuse("--tolerance is a number that is not negative");
        }
        Match way = match.isEmpty()
                ? tolerance == null ? Match.EXACT : Match.NEAREST
                : one(Match.class, match, "--match", command);
        double reach = tolerance == null ? Double.POSITIVE_INFINITY : tolerance;
        JoinRequest join = new JoinRequest(words(on), one(How.class, how, "--how", command), way, reach, filling());
        return new MergeRequest(rule, axis, join, words(units), form);
    }

    /** The arguments that say the same, for places as they are told. */
    List<String> command(List<String> told) {
        List<String> command = new ArrayList<>(List.of("export"));
        command.addAll(told);
        command.addAll(List.of("--merge", merge));
        add(command, "--format", format, "");
        choices.forEach((name, value) -> command.addAll(List.of("--set", name + "=" + value)));
        add(command, "--axis", Integer.toString(axis), "0");
        add(command, "--on", on, "index");
        add(command, "--how", how, "outer");
        add(command, "--match", match, "");
        add(command, "--tolerance", tolerance == null ? "" : tolerance.toString(), "");
        add(command, "--fill", fill, "nothing");
        add(command, "--units", units, "");
        return command;
    }

    private static void add(List<String> command, String name, String value, String normal) {
        if (!value.equals(normal)) {
            command.add(name + "=" + value);
        }
    }

    private Fill filling() {
        return switch (fill.toLowerCase(Locale.ROOT)) {
            case "nothing" -> Fill.NOTHING;
            case "nan" -> Fill.NAN;
            case "last" -> Fill.LAST;
            default -> new Fill.With(fill);
        };
    }

    private static List<String> words(String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, String option, DataCommand command) {
        List<E> all = List.of(type.getEnumConstants());
        return all.stream().filter(each -> each.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> command.misuse(option + " is one of " + String.join(", ",
                        all.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList()) + ", not '" + word
                        + "'"));
    }
}
