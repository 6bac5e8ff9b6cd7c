package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;

/** A plot of one run of numbers of a product over another, both chosen from menus; units stand on the axes. */
final class SeriesPlotView extends BorderPane {
    /** Below this width the axes need the room. */
    private static final double WIDE = 300;

    private final String dataset;
    private final List<ProductSeries> all;
    private final Plot plot = new Plot();
    private final MenuButton xMenu = menu("X axis");
    private final MenuButton yMenu = menu("Y axis");
    private final Label points = Parts.label("", "cell-text", "second");
    private Optional<ProductSeries> x = Optional.empty();
    private ProductSeries y;

    /** Offers the runs of a product; begins with those of {@code dataset}, of which there must be one at least. */
    SeriesPlotView(String dataset, List<ProductSeries> all) {
        this.dataset = dataset;
        this.all = all;
        List<ProductSeries> own = all.stream().filter(series -> series.dataset().equals(dataset)).toList();
        y = own.size() > 1 ? own.get(1) : own.getFirst();
        if (own.size() > 1 && own.getFirst().samples().size() == y.samples().size()) {
            x = Optional.of(own.getFirst());
        }
        Label over = Parts.label("over", "cell-text", "second");
        over.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, yMenu, over, xMenu, points, Parts.space(),
                Parts.iconButton("fit", "Fit all (0)", plot::fit, "boxed"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("tool-row", "pane-head", "series-head");
        points.visibleProperty().bind(head.widthProperty().greaterThanOrEqualTo(WIDE));
        points.managedProperty().bind(points.visibleProperty());
        setTop(head);
        setCenter(plot);
        getStyleClass().add("surface");
        draw();
    }

    Plot plot() {
        return plot;
    }

    void bind(ActionScope actions) {
        actions.on("plot.fit", plot::fit);
        actions.on("plot.logy", () -> plot.setLog(plot.viewport().logX(), !plot.viewport().logY()));
        actions.on("plot.logx", () -> plot.setLog(!plot.viewport().logX(), plot.viewport().logY()));
    }

    /** Draws a run of the dataset it began with, if it is one of numbers. */
    void draw(String name) {
        all.stream().filter(series -> series.dataset().equals(dataset) && series.name().equals(name)).findFirst()
                .ifPresent(this::drawY);
    }

    private void drawY(ProductSeries series) {
        y = series;
        x = x.filter(axis -> axis.samples().size() == series.samples().size());
        draw();
    }

    private void draw() {
        String yName = y.nameFrom(dataset);
        Curve curve = x.map(axis -> Curve.of(yName, 0, axis.samples(), y.samples()))
                .orElseGet(() -> Curve.of(yName, 0, y.samples())).withUnit(y.unit());
        plot.setAxes(x.map(axis -> new AxisText(axis.nameFrom(dataset), axis.unit())).orElseGet(AxisText::index),
                new AxisText(yName, y.unit()));
        plot.setCurves(List.of(curve.withShape(curve.size() < 2 ? Curve.Shape.POINTS : Curve.Shape.LINE)));
        points.setText(Words.count(curve.size(), "point", "points"));
        offer();
    }

    private void offer() {
        name(yMenu, y.nameFrom(dataset), "Y axis");
        name(xMenu, x.map(axis -> axis.nameFrom(dataset)).orElse("index"), "X axis");
        yMenu.getItems().setAll(all.stream().map(series -> item(series.nameFrom(dataset), true,
                () -> drawY(series))).toList());
        List<MenuItem> axes = new ArrayList<>();
        axes.add(item("index", true, () -> {
            x = Optional.empty();
            draw();
        }));
        for (ProductSeries series : all) {
            boolean fits = series.samples().size() == y.samples().size();
            String why = fits ? "" : ": " + Words.count(series.samples().size(), "value", "values");
            axes.add(item(series.nameFrom(dataset) + why, fits, () -> {
                x = Optional.of(series);
                draw();
            }));
        }
        xMenu.getItems().setAll(axes);
    }

    private static void name(MenuButton menu, String text, String axis) {
        menu.setText(text);
        menu.setAccessibleText(axis + ": " + text);
        menu.setTooltip(new Tooltip(axis + ": " + text));
    }

    private static MenuButton menu(String axis) {
        MenuButton menu = new MenuButton(axis);
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("bar", "data");
        menu.setMaxWidth(168);
        return menu;
    }

    private static MenuItem item(String name, boolean on, Runnable chosen) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setDisable(!on);
        item.setOnAction(_ -> chosen.run());
        return item;
    }
}
