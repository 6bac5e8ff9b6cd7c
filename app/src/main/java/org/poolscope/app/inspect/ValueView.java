package org.poolscope.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.Pictured;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** One value in the view that fits its shape, with buttons for the other views that fit. */
public final class ValueView extends BorderPane {
    private final String name;
    private Value value;
    private final HBox head;
    private @Nullable AxesBar axes;
    private @Nullable ViewKind shown;
    private Consumer<ViewKind> chosen = _ -> {};

    /** The best view of a value called {@code name}; {@code wanted} is shown instead if it fits. */
    public ValueView(String name, Value value, @Nullable ViewKind wanted) {
        this.name = name;
        this.value = value;
        List<ViewKind> kinds = ViewRule.of(value);
        this.head = head(kinds);
        getStyleClass().add("surface");
        this.axes = Series.numbers(value).filter(data -> data.rank() > AxesBar.DRAWN && data.size() > 0)
                .map(data -> new AxesBar(data, this::redraw)).orElse(null);
        setTop(axes == null ? head : new VBox(head, axes));
        choose(wanted != null && kinds.contains(wanted) ? wanted : kinds.getFirst());
    }

    /** Shows another state of the value, of the same type and shape, where and how the one before is looked at. */
    public void update(Value newer) {
        value = newer;
        AxesBar bar = axes;
        if (bar != null) {
            Series.numbers(newer).ifPresent(bar::show);
        }
        switch (getCenter()) {
            case PlotPane plot -> plot.plot().arrive(Lines.of(name, drawn()));
            case PictureView picture -> Series.numbers(drawn()).ifPresent(picture::show);
            case GridView grid -> Grids.of(newer).ifPresent(grid::show);
            case null, default -> {
                if (shown != null) {
                    choose(shown);
                }
            }
        }
    }

    /** Says who hears which view a person chose. */
    public void setOnChosen(Consumer<ViewKind> listener) {
        chosen = listener;
    }

    /** What the value is called. */
    String name() {
        return name;
    }

    /** The view that is shown. */
    public Optional<ViewKind> shown() {
        return Optional.ofNullable(shown);
    }

    /** What a copy takes: the selected cells or part, else the whole value as Python would print it. */
    Copied toCopy() {
        String cells = switch (getCenter()) {
            case GridView grid -> grid.copyText();
            case PlotPane plot -> plot.plot().copyText();
            case PictureView picture -> picture.copyText();
            case null, default -> "";
        };
        Value taken = getCenter() instanceof NestedView nested ? nested.selected() : value;
        return !cells.isEmpty()
                ? new Copied.Text(cells)
                : taken instanceof Value.Text(String text) ? new Copied.Text(text) : new Copied.Whole(taken);
    }

    /** The plot, if that is what is shown. */
    public Optional<PlotPane> plot() {
        return getCenter() instanceof PlotPane plot ? Optional.of(plot) : Optional.empty();
    }

    /** The image, if that is what is shown. */
    Optional<Pictured> image() {
        return getCenter() instanceof PictureView picture ? Optional.of(picture.map()) : Optional.empty();
    }

    /** How it is looked at now; {@code wanted} is the view that a person chose. */
    ValueState state(@Nullable ViewKind wanted) {
        return switch (getCenter()) {
            case NestedView nested -> new ValueState(Optional.ofNullable(wanted), nested.open(), Optional.empty());
            case PlotPane plot -> new ValueState(Optional.ofNullable(wanted), List.of(),
                    Optional.of(plot.plot().viewport()));
            case null, default -> new ValueState(Optional.ofNullable(wanted), List.of(), Optional.empty());
        };
    }

    /** Looks at it as it was looked at before. */
    void recall(ValueState state) {
        switch (getCenter()) {
            case NestedView nested -> nested.open(state.open());
            case PlotPane plot -> state.view().ifPresent(plot.plot()::show);
            case null, default -> {
            }
        }
    }

    /** Lets go of what is plotted; nothing is shown any more. */
    void close() {
        switch (getCenter()) {
            case PlotPane plot -> plot.plot().close();
            case PictureView picture -> picture.map().close();
            case null, default -> {
            }
        }
        setCenter(null);
    }

    private HBox head(List<ViewKind> kinds) {
        HBox head = new HBox(Parts.label(name, "strong"), Parts.label(TypeWords.of(value), "cell-text", "second"),
                Parts.space());
        if (kinds.size() > 1) {
            SegmentedButton buttons = new SegmentedButton(
                    kinds.stream().map(this::button).toArray(ToggleButton[]::new));
            buttons.getStyleClass().add("bar");
            buttons.setMinWidth(Region.USE_PREF_SIZE);
            buttons.setAccessibleText("Ways to look at it");
            head.getChildren().add(buttons);
        }
        head.getStyleClass().addAll("tool-row", "bar", "value-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton button(ViewKind kind) {
        ToggleButton button = new ToggleButton(kind.title(), Icons.of(kind.icon()));
        button.setId("view-" + kind.title());
        button.setUserData(kind);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose(kind);
            chosen.accept(kind);
        });
        return button;
    }

    private void choose(ViewKind kind) {
        shown = kind;
        close();
        setCenter(view(kind));
        lookupButtons(kind);
    }

    private void lookupButtons(ViewKind kind) {
        if (head.getChildren().getLast() instanceof SegmentedButton buttons) {
            buttons.getButtons().forEach(button -> button.setSelected(button.getUserData() == kind));
        }
    }

    /** The part of it that an image or a plot has room for. */
    private Value drawn() {
        return axes == null ? value : new Numeric.Array(axes.shown());
    }

    private void redraw() {
        ViewKind kind = shown;
        if (kind == ViewKind.IMAGE || kind == ViewKind.PLOT) {
            choose(kind);
            chosen.accept(kind);
        }
    }

    private Node view(ViewKind kind) {
        return switch (kind) {
            case VALUE -> new ScalarView(value);
            case TEXT -> new LongTextView(value);
            case HEX -> value instanceof Value.Bytes bytes ? new HexView(bytes) : new ScalarView(value);
            case TREE -> new NestedView(name, value);
            case TABLE -> Grids.of(value).<Node>map(GridView::new).orElseGet(() -> new ScalarView(value));
            case IMAGE -> Series.numbers(drawn()).<Node>map(data -> new PictureView(name, data))
                    .orElseGet(() -> new ScalarView(value));
            case PLOT -> plotOf();
        };
    }

    private PlotPane plotOf() {
        PlotPane pane = new PlotPane();
        List<Curve> curves = Lines.of(name, drawn());
        pane.show(Lines.title(name, drawn()), curves, AxisText.index(), name + " (no unit stored)");
        return pane;
    }
}
