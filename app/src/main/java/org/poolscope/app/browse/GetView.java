package org.poolscope.app.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;

/** What get answers: a row a session, and the curves of all of them below; it scrolls where both find no room. */
final class GetView extends ScrollPane implements KeyAnswer {
    private static final int MOST_ROWS = 8;

    private final KeyModel model;
    private final SessionTable table;
    private final MenuButton xMenu = new MenuButton();
    private final PlotPane plot = new PlotPane(xMenu);
    private final Button add;
    private final String index;
    private Subscription listening = Subscription.EMPTY;

    /** Where no value is a curve, {@code below} stands under the table: the value of the row that is chosen. */
    GetView(KeyModel model, String unread, Node below, Runnable addColumn, Runnable openX) {
        this.model = model;
        this.table = new SessionTable(model);
        add = Parts.link("+ Column from another key", addColumn);
        HBox foot = new HBox(add, Parts.space(), Parts.label("dict of " + Words.count(model.values().size(), "value",
                "values") + ", keyed by session" + unread, "cell-text", "second"));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().addAll("foot-row", "get-foot");
        VBox column = new VBox(table, foot);
        column.getStyleClass().add("surface");
        boolean curves = model.values().stream().anyMatch(value -> value.curve().isPresent());
        boolean points = !curves && model.points().isPresent();
        index = points ? "session" : "index";
        xMenu.getStyleClass().add("bar");
        xMenu.setMinWidth(Region.USE_PREF_SIZE);
        xMenu.setOnShowing(_ -> openX.run());
        xMenu.getItems().add(new MenuItem(index));
        xMenu.setAccessibleText("What runs along X");
        if (curves || points) {
            int rows = Math.min(model.values().size(), MOST_ROWS);
            table.setPrefHeight(SessionTable.height(rows));
            table.setMinHeight(SessionTable.height(Math.min(rows, 2)));
            VBox.setVgrow(plot, Priority.ALWAYS);
            column.getChildren().add(plot);
            for (SessionValue value : model.values()) {
                listening = listening.and(value.plotted().subscribe((_, _) -> draw()));
            }
            listening = listening.and(model.axis().subscribe(_ -> draw()))
                    .and(model.values().subscribe(this::draw));
        } else if (model.showsChosen()) {
            int rows = Math.min(model.values().size(), MOST_ROWS);
            table.setPrefHeight(SessionTable.height(rows));
            table.setMinHeight(SessionTable.height(Math.min(rows, 2)));
            VBox.setVgrow(below, Priority.ALWAYS);
            column.getChildren().add(below);
        } else {
            VBox.setVgrow(table, Priority.ALWAYS);
        }
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("surface");
    }

    SessionTable table() {
        return table;
    }

    PlotPane plot() {
        return plot;
    }

    /** Offers what may run along X, which is the index or the sessions where it is no key. */
    void offerAxes(List<String> keys, Consumer<@Nullable String> chosen) {
        xMenu.getItems().setAll(item(index, () -> chosen.accept(null)));
        keys.forEach(key -> xMenu.getItems().add(item(key, () -> chosen.accept(key))));
    }

    /** Shows keys to choose a column from. */
    void offerColumns(List<String> keys, Consumer<String> chosen) {
        ContextMenu menu = new ContextMenu();
        keys.forEach(key -> menu.getItems().add(item(key, () -> chosen.accept(key))));
        menu.show(add, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String name, Runnable chosen) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    /** Hears of nothing any more and lets go of the curves. */
    @Override
    public void close() {
        listening.unsubscribe();
        plot.plot().close();
    }

    private void draw() {
        KeyModel.XAxis axis = model.axis().get();
        xMenu.setText("X: " + (axis == null ? index : axis.key()));
        Optional<NumberPoints> points = model.points();
        if (points.isPresent()) {
            plot.show(model.key(), List.of(points.get().curve(model.key(), axis)), points.get().axis(axis),
                    model.key() + " (no unit stored)");
            return;
        }
        List<Curve> curves = model.values().stream().filter(value -> value.plotted().get())
                .flatMap(value -> value.curve().map(curve -> over(curve, value.session(), axis)).stream()).toList();
        plot.show(model.key(), curves, axis == null ? AxisText.index() : new AxisText(axis.key(), axis.unit()),
                model.key() + " (no unit stored)");
    }

    private static Curve over(Curve curve, String session, KeyModel.@Nullable XAxis axis) {
        Samples x = axis == null ? null : axis.samples().get(session);
        return x == null || x.size() < curve.size()
                ? curve
                : new Curve(curve.id(), curve.name(), curve.unit(), x, curve.y(), curve.slot(), true, curve.shape(),
                        curve.exact(), null);
    }
}
