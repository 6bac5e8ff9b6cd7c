package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.poolscope.storage.export.merge.Fill;
import org.poolscope.storage.export.merge.JoinRequest;

/** How rows find each other in a join, as it was chosen and typed. */
final class JoinModel {
    private static final String NOTHING = "nothing";

    private final StringProperty on = new SimpleStringProperty(this, "on", "index");
    private final ObjectProperty<JoinRequest.How> how = new SimpleObjectProperty<>(this, "how", JoinRequest.How.OUTER);
    private final ObjectProperty<JoinRequest.Match> match = new SimpleObjectProperty<>(this, "match",
            JoinRequest.Match.EXACT);
    private final StringProperty tolerance = new SimpleStringProperty(this, "tolerance", "");
    private final StringProperty fill = new SimpleStringProperty(this, "fill", NOTHING);

    /** Names of the key, commas between them. */
    StringProperty on() {
        return on;
    }

    /** Whose rows are written. */
    ObjectProperty<JoinRequest.How> how() {
        return how;
    }

    /** Which row answers a key. */
    ObjectProperty<JoinRequest.Match> match() {
        return match;
    }

    /** How far a row may lie from a key, empty for any distance. */
    StringProperty tolerance() {
        return tolerance;
    }

    /** What stands where no source has a value: {@code nothing}, {@code nan}, {@code last} or a value. */
    StringProperty fill() {
        return fill;
    }

    /** Does something whenever another choice was made. */
    void whenChanged(Runnable does) {
        on.subscribe(does);
        how.subscribe(does);
        match.subscribe(does);
        tolerance.subscribe(does);
        fill.subscribe(does);
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        return Map.of("on", on.get(), "how", how.get().name(), "match", match.get().name(), "tolerance",
                tolerance.get(), "fill", fill.get());
    }

    /** Chooses the same again; what is no choice is left as it is. */
    void recall(Map<String, String> chosen) {
        on.set(chosen.getOrDefault("on", on.get()));
        Arrays.stream(JoinRequest.How.values()).filter(each -> each.name().equals(chosen.get("how")))
                .forEach(how::set);
        Arrays.stream(JoinRequest.Match.values()).filter(each -> each.name().equals(chosen.get("match")))
                .forEach(match::set);
        tolerance.set(chosen.getOrDefault("tolerance", tolerance.get()));
        fill.set(chosen.getOrDefault("fill", fill.get()));
    }

    /** What is asked; a tolerance that is no number counts as none. */
    JoinRequest request() {
        List<String> names = Arrays.stream(on.get().split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
                .toList();
        return new JoinRequest(names.isEmpty() ? List.of("index") : names, how.get(), match.get(), distance(),
                filling());
    }

    /** The arguments of the command that ask the same. */
    List<String> arguments() {
        List<String> words = new ArrayList<>();
        Stream.of(List.of("--on", on.get().strip(), "index"), List.of("--how", word(how.get()), "outer"),
                List.of("--match", word(match.get()), "exact"),
                List.of("--tolerance", Double.isFinite(distance()) ? Double.toString(distance()) : "", ""),
                List.of("--fill", fill.get().strip(), NOTHING)).filter(each -> !each.get(1).equals(each.get(2)))
                .forEach(each -> words.addAll(each.subList(0, 2)));
        return words;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the tolerance is a distance, or left open. */
    boolean isToleranceRead() {
        return tolerance.get().isBlank() || Double.isFinite(distance());
    }

    private double distance() {
        try {
            double distance = Double.parseDouble(tolerance.get().strip());
            return distance >= 0 ? distance : Double.POSITIVE_INFINITY;
        } catch (NumberFormatException _) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private Fill filling() {
        return switch (fill.get().strip()) {
            case "", NOTHING -> Fill.NOTHING;
            case "nan" -> Fill.NAN;
            case "last" -> Fill.LAST;
            case String value -> new Fill.With(value);
        };
    }
}
