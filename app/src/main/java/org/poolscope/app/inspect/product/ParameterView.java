package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionControls;

/** The inspector's page of one parameter: its value, what it may be, where else it is, and how to take it along. */
public final class ParameterView extends VBox {
    private static final int BIG = 20;
    private static final int LONGEST = 2000;
    private static final double BARS = 56;

    private final ParameterPage page;

    /** Shows a page; buttons of actions come from {@code actions}, copies go to {@code heard}. */
    public ParameterView(ParameterPage page, ActionControls actions, ProductView.Heard heard) {
        this.page = page;
        getStyleClass().addAll("details", "parameter");
        getChildren().addAll(header(), value());
        valid().ifPresent(getChildren()::add);
        getChildren().add(FactsView.group("Parameter", page.facts()));
        getChildren().add(elsewhere(actions));
        List<Fact> times = TimeFacts.of(page.product().product(), page.name());
        if (!times.isEmpty()) {
            getChildren().add(FactsView.group("Time of this product", times));
        }
        getChildren().add(takeAlong(heard));
    }

    /** What is shown. */
    public ParameterPage page() {
        return page;
    }

    private Node header() {
        Label name = Parts.label(page.name(), "title");
        name.setGraphic(Icons.of(MetaRow.of(page.name(), page.parameter()).isNumber() ? "number" : "text"));
        name.setTooltip(new Tooltip(page.name()));
        Label of = Parts.label("parameter of " + page.product().title() + " in " + page.product().urn().pool(),
                "cell-text", "second", "details-place");
        return new VBox(name, of);
    }

    private Node value() {
        MetaRow row = MetaRow.of(page.name(), page.parameter());
        String text = row.value().length() > LONGEST ? row.value().substring(0, LONGEST) + "…" : row.value();
        Label big = Parts.wrapped(text, text.length() <= BIG ? "big" : "data");
        big.setId("parameterValue");
        Label unit = Parts.label(row.unit(), "data", "second");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, big, unit, Parts.space());
        if (row.isUnsetTime()) {
            box.getChildren().add(Parts.badge(MetaRow.NOT_SET, ""));
        } else if (row.valid().state() != Validity.State.FREE) {
            String called = row.valid().name().isEmpty() ? "valid" : row.valid().name();
            box.getChildren().add(row.valid().isInvalid()
                    ? Parts.badge("not valid", "error")
                    : Parts.badge(called.length() > 16 ? "valid" : called, "ok"));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Optional<Node> valid() {
        if (page.parameter().valid().isEmpty()) {
            return Optional.empty();
        }
        Optional<Region> drawn = ValidBarView.of(page.parameter());
        if (drawn.isPresent()) {
            return Optional.of(new VBox(4, FactsView.head("Valid range"), drawn.get()));
        }
        List<Fact> rules = page.parameter().valid().stream()
                .map(rule -> new Fact(rule.name().isEmpty() ? "value" : rule.name(), Validity.full(rule),
                        rule.holds(page.parameter().value()) ? "fits" : ""))
                .toList();
        return Optional.of(FactsView.group("Valid", rules));
    }

    private Node elsewhere(ActionControls actions) {
        VBox box = new VBox(8, FactsView.head("Same name elsewhere"));
        page.elsewhere().ifPresentOrElse(found -> {
            box.getChildren().add(Parts.wrapped(found.words(), "cell-text", "second"));
            bars(found).ifPresent(box.getChildren()::add);
        }, () -> box.getChildren().add(Parts.label("–", "cell-text", "second")));
        Button query = actions.button("query.add");
        Button column = actions.button("query.column");
        FlowPane buttons = new FlowPane(8, 8, query, column);
        buttons.getStyleClass().add("bar");
        box.getChildren().add(buttons);
        return box;
    }

    private Optional<Node> bars(ParameterPage.Elsewhere found) {
        if (found.spread().isPresent()) {
            Spread spread = found.spread().get();
            double own = Texts.number(ParameterText.of(page.parameter().value())).orElse(Double.NaN);
            int at = Double.isNaN(own) ? -1 : spread.step(own);
            return Optional.of(sized(new HistogramView(spread.counts(), at, at,
                    page.name() + ": " + spread.words() + ", in steps " + spread.counts().stream().map(String::valueOf)
                            .collect(Collectors.joining(", ")))));
        }
        List<String> values = List.copyOf(found.kinds().counts().keySet());
        if (values.size() < 2) {
            return Optional.empty();
        }
        int own = values.indexOf(ParameterText.of(page.parameter()));
        return Optional.of(sized(new HistogramView(List.copyOf(found.kinds().counts().values()), own, own,
                found.kinds().counts().entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", ")))));
    }

    private static Node sized(HistogramView bars) {
        bars.setMinHeight(BARS);
        bars.setPrefHeight(BARS);
        bars.setMaxHeight(BARS);
        return bars;
    }

    private Node takeAlong(ProductView.Heard heard) {
        VBox code = new VBox(Parts.wrapped(page.python(), "code"));
        code.getStyleClass().add("code-block");
        FlowPane buttons = new FlowPane(8, 8,
                copy("copy", "Value", ParameterText.of(page.parameter()), heard),
                copy("python", "Python", page.python(), heard),
                copy("link", "URN", page.product().urn().toString(), heard));
        buttons.getStyleClass().add("bar");
        return new VBox(8, FactsView.head("Take it along"), code, buttons);
    }

    private static Node copy(String icon, String what, String text, ProductView.Heard heard) {
        Button button = Parts.button(icon, what, () -> heard.copy(text));
        button.setAccessibleText("Copy " + what);
        return button;
    }
}
