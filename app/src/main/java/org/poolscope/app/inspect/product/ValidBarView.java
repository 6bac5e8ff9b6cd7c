package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.look.Parts;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ValidRule;

/** The valid ranges of a number drawn along a line, the value marked above them, bounds and names below. */
final class ValidBarView extends Region {
    private static final double TOP = 22;
    private static final double BAR = 12;
    private static final double HEIGHT = 58;

    private final double value;
    private final List<Span> spans;
    private final double low;
    private final double high;
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> bounds = new ArrayList<>();
    private final Region mark = new Region();
    private final Label text;

    private record Span(double low, double high, String name, boolean holds) {}

    private ValidBarView(double value, String text, List<Span> spans) {
        this.value = value;
        this.spans = spans;
        double least = Math.min(spans.getFirst().low(), value);
        double most = Math.max(spans.stream().mapToDouble(Span::high).max().orElse(value), value);
        double margin = value < spans.getFirst().low() || value == most ? (most - least) * 0.04 : 0;
        low = least - (value == least && value < spans.getFirst().low() ? margin : 0);
        high = most + (value == most && value > spans.getLast().high() ? margin : 0);
        this.text = Parts.label(text, "data");
        for (Span span : spans) {
            Region bar = new Region();
            bar.getStyleClass().addAll("valid-span", span.holds() ? "holds" : "other");
            bars.add(bar);
            names.add(Parts.label(span.name(), "small", "second"));
        }
        spans.stream().flatMap(span -> List.of(span.low(), span.high()).stream()).distinct().sorted()
                .forEach(bound -> bounds.add(bound(bound)));
        Region ground = new Region();
        ground.getStyleClass().add("valid-ground");
        bars.addFirst(ground);
        mark.getStyleClass().add("valid-mark");
        getChildren().addAll(bars);
        getChildren().addAll(names);
        getChildren().addAll(bounds);
        getChildren().addAll(mark, this.text);
        getChildren().forEach(child -> child.setManaged(false));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text + " within " + String.join(", ", spans.stream()
                .map(span -> ValidText.number(span.low()) + " to " + ValidText.number(span.high())
                        + (span.name().isEmpty() ? "" : " " + span.name()))
                .toList()));
    }

    /** The drawing for a number with finite ranges; empty for anything else. */
    static Optional<Region> of(Parameter parameter) {
        Optional<Double> value = Series.number(parameter.value()).filter(Double::isFinite);
        List<Span> spans = new ArrayList<>();
        for (ValidRule rule : parameter.valid()) {
            if (rule instanceof ValidRule.Range range) {
                Optional<Double> low = Series.number(range.low()).filter(Double::isFinite);
                Optional<Double> high = Series.number(range.high()).filter(Double::isFinite);
                if (low.isEmpty() || high.isEmpty() || low.get() > high.get()) {
                    return Optional.empty();
                }
                spans.add(new Span(low.get(), high.get(), rule.name(), rule.holds(parameter.value())));
            }
        }
        spans.sort(Comparator.comparingDouble(Span::low));
        boolean drawn = value.isPresent() && !spans.isEmpty() && spans.size() <= 12
                && spans.getLast().high() > spans.getFirst().low();
        return drawn
                ? Optional.of(new ValidBarView(value.get(), ParameterText.of(parameter), List.copyOf(spans)))
                : Optional.empty();
    }

    private static Label bound(double bound) {
        Label label = Parts.label(ValidText.number(bound), "small", "second");
        label.setUserData(bound);
        return label;
    }

    @Override
    protected void layoutChildren() {
        bars.getFirst().resizeRelocate(0, TOP, getWidth(), BAR);
        double taken = -1;
        for (Label label : bounds) {
            double width = Math.ceil(label.prefWidth(-1));
            double at = Math.clamp(x((double) label.getUserData()) - width / 2, 0, Math.max(0, getWidth() - width));
            label.setVisible(at > taken);
            label.resizeRelocate(at, TOP + BAR + 4, width, 18);
            taken = label.isVisible() ? at + width + 4 : taken;
        }
        for (int i = 0; i < spans.size(); i++) {
            double left = x(spans.get(i).low());
            double right = x(spans.get(i).high());
            bars.get(i + 1).resizeRelocate(left, TOP, Math.max(2, right - left), BAR);
            Label name = names.get(i);
            double width = Math.ceil(name.prefWidth(-1));
            double at = (left + right - width) / 2;
            name.setVisible(!name.getText().isEmpty() && right - left > width + 48);
            name.resizeRelocate(at, TOP + BAR + 4, width, 18);
        }
        double x = Math.clamp(x(value), 1, Math.max(1, getWidth() - 2));
        mark.resizeRelocate(x - 1, TOP - 4, 2, BAR + 8);
        double width = Math.ceil(text.prefWidth(-1));
        text.resizeRelocate(Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width)), 0, width, 18);
    }

    private double x(double number) {
        // Halves keep the difference of two huge numbers finite.
        return high == low ? 0 : getWidth() * ((number / 2 - low / 2) / (high / 2 - low / 2));
    }
}
