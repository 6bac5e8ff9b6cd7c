package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.ViewRule;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.value.Value;

/** What the tab of one key shows: the question, the session chosen, and what the sessions answered. */
final class KeyModel {
    private final String key;
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(this, "question", Question.GET);
    private final ObjectProperty<@Nullable String> session = new SimpleObjectProperty<>(this, "session");
    private final ObservableList<SessionValue> values = FXCollections.observableArrayList();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final Map<String, Double> widths = new HashMap<>();

    private final ObjectProperty<@Nullable XAxis> axis = new SimpleObjectProperty<>(this, "axis");
    private @Nullable String sortedBy;
    /** Where each session stood when it was read. */
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Another key along X.
     *
     * @param key
     *            its name
     * @param unit
     *            of its numbers, empty without one
     * @param samples
     *            its numbers by session; one number where the values are single numbers
     */
    record XAxis(String key, String unit, Map<String, Samples> samples) {}

    KeyModel(String key) {
        this.key = key;
    }

    /** The key. */
    String key() {
        return key;
    }

    /** What is asked. */
    ObjectProperty<Question> question() {
        return question;
    }

    /** The session that "This session" means. */
    ObjectProperty<@Nullable String> session() {
        return session;
    }

    /** One row a session that has the key, in the order of the sessions. */
    ObservableList<SessionValue> values() {
        return values;
    }

    /** Names of other keys shown as columns, each with its text by session, in the order they were added. */
    Map<String, Map<String, String>> columns() {
        return columns;
    }

    /** What runs along X of the plot; null for the index. */
    ObjectProperty<@Nullable XAxis> axis() {
        return axis;
    }

    /** Widths of the columns that a person has made wider or narrower, by their heads, px. */
    Map<String, Double> widths() {
        return widths;
    }

    /** What stands beside the values now. */
    KeyBeside beside() {
        XAxis along = axis.get();
        return new KeyBeside(List.copyOf(columns.keySet()), Objects.requireNonNullElse(sortedBy, ""),
                along == null ? "" : along.key(), widths);
    }

    /** Takes what stood beside the values; the texts and numbers are read with them. */
    void recall(KeyBeside beside) {
        widths.putAll(beside.widths());
        beside.columns().forEach(column -> columns.put(column, Map.of()));
        sortedBy = beside.columns().contains(beside.sortedBy()) ? beside.sortedBy() : null;
        axis.set(beside.axis().isEmpty() ? null : new XAxis(beside.axis(), "", Map.of()));
    }

    /** The sessions whose tick is not as it is at first. */
    Set<String> turned() {
        return values.stream().filter(SessionValue::isTurned).map(SessionValue::session).collect(Collectors.toSet());
    }

    /** Turns the ticks of sessions from what they are at first. */
    void turn(Set<String> sessions) {
        values.stream().filter(value -> sessions.contains(value.session())).forEach(SessionValue::turn);
    }

    /** Takes what was read anew; ticks stay as a person set them. */
    void renew(List<SessionValue> read) {
        Map<String, Boolean> ticks = ticks();
        places.clear();
        read.forEach(row -> places.put(row.session(), places.size()));
        values.setAll(read);
        tick(ticks);
    }

    /** Takes the texts of the columns anew, in the order the columns had, and sorts the sessions as before. */
    void renewColumns(Map<String, Map<String, String>> texts) {
        columns.replaceAll((name, old) -> texts.getOrDefault(name, old));
        String sort = sortedBy;
        if (sort != null && texts.containsKey(sort)) {
            sort(texts.get(sort));
        }
    }

    /** Shows another key as the first column, and the sessions in the order of its numbers. */
    void sortBy(String column, Map<String, String> texts) {
        columns.put(column, texts);
        sortedBy = column;
        sort(texts);
    }

    private void sort(Map<String, String> texts) {
        Map<String, Boolean> ticks = ticks();
        List<SessionValue> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingDouble(value -> number(texts.getOrDefault(value.session(), ""))));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, sorted.get(i).at(i));
        }
        values.setAll(sorted);
        tick(ticks);
    }

    private Map<String, Boolean> ticks() {
        Map<String, Boolean> ticks = new HashMap<>();
        values.forEach(value -> ticks.put(value.session(), value.plotted().get()));
        return ticks;
    }

    private void tick(Map<String, Boolean> ticks) {
        values.stream().filter(value -> value.curve().isPresent()).forEach(
                value -> value.plotted().set(ticks.getOrDefault(value.session(), value.plotted().get())));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The value of the session that is chosen. */
    Optional<SessionValue> chosen() {
        return values.stream().filter(value -> value.session().equals(session.get())).findFirst();
    }

    /** Whether the answer of get shows the value of the chosen session below its rows: none is a curve, one is large. */
    boolean showsChosen() {
        return values.stream().noneMatch(value -> value.curve().isPresent())
                && values.stream().flatMap(value -> value.value().stream()).anyMatch(ViewRule::isLarge);
    }

    /** Whether every value is a curve, so that an export can stack them. */
    boolean isStack() {
        return !values.isEmpty() && values.stream().allMatch(value -> value.curve().isPresent());
    }

    /** Why get_merged is off, as two sentences; empty if it works. */
    Optional<List<String>> mergedOff() {
        return Merging.whyNot(values.stream().flatMap(value -> value.value().stream()).toList());
    }

    /** The values that could be read, in the order in which the sessions were read, however the rows are sorted. */
    Map<String, Value> read() {
        Map<String, Value> read = new LinkedHashMap<>();
        values.stream().sorted(Comparator.comparingInt(row -> places.getOrDefault(row.session(), 0)))
                .forEach(row -> row.value().ifPresent(value -> read.put(row.session(), value)));
        return read;
    }

    /** The values as one point a session, where each is a single number. */
    Optional<NumberPoints> points() {
        return NumberPoints.of(values);
    }
}
