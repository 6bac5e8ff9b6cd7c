package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.ImageWindow;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.Ticks;

/** What stands around a heat map: rows, columns, the colour bar, and the crosshair with its value. */
final class HeatFrame extends Pane {
    static final double LEFT = 64;
    static final double RIGHT = 110;
    static final double TOP = 12;
    static final double BELOW = 28;
    private static final double GAP = 8;
    private static final double BAR = 16;
    private static final double APART = 84;
    private static final int BAR_LABELS = 5;
    private static final int STOPS = 33;

    private final HeatMap map;
    private final Pane labels = new Pane();
    private final Rectangle bar = new Rectangle(BAR, 1);
    private final Rectangle mark = new Rectangle();
    private final Label card = new Label();

    HeatFrame(HeatMap map) {
        this.map = map;
        mark.getStyleClass().add("heat-mark");
        card.getStyleClass().addAll("plot-card", "plot-measure");
        card.setManaged(false);
        getChildren().addAll(labels, bar, mark, card);
        setMouseTransparent(true);
    }

    /** Puts everything where it belongs for what is shown now. */
    void update() {
        Grid grid = map.model().grid();
        bar.setVisible(grid != null);
        labels.setVisible(grid != null);
        if (grid == null || map.getWidth() == 0) {
            mark.setVisible(false);
            card.setVisible(false);
            return;
        }
        ImageWindow window = map.window();
        Rectangle2D shown = shown(grid, window);
        List<Node> texts = new ArrayList<>();
        columns(window, shown, texts);
        rows(window, shown, texts);
        bar(shown, texts);
        labels.getChildren().setAll(texts);
        crosshair(window, shown);
    }

    /** The part of the area that the image covers. */
    private Rectangle2D shown(Grid grid, ImageWindow window) {
        Rectangle2D area = map.area();
        double left = Math.max(0, -window.column() * window.size());
        double top = Math.max(0, -window.row() * window.size());
        double right = Math.min(area.getWidth(), (grid.columns() - window.column()) * window.size());
        double bottom = Math.min(area.getHeight(), (grid.rows() - window.row()) * window.size());
        return new Rectangle2D(area.getMinX() + left, area.getMinY() + top, Math.max(1, right - left),
                Math.max(1, bottom - top));
    }

    private void columns(ImageWindow window, Rectangle2D shown, List<Node> texts) {
        double origin = map.area().getMinX() - window.column() * window.size();
        Ticks ticks = ticks(shown.getMinX() - origin, shown.getWidth(), window.size());
        for (int i = 0; i < ticks.values().size(); i++) {
            Label label = label(ticks.labels().get(i), texts);
            double x = origin + ticks.values().get(i) * window.size();
            label.relocate(Math.rint(x - label.prefWidth(-1) / 2), Math.rint(shown.getMaxY() + 4));
        }
    }

    private void rows(ImageWindow window, Rectangle2D shown, List<Node> texts) {
        double origin = map.area().getMinY() - window.row() * window.size();
        Ticks ticks = ticks(shown.getMinY() - origin, shown.getHeight(), window.size());
        for (int i = 0; i < ticks.values().size(); i++) {
            Label label = label(ticks.labels().get(i), texts);
            double y = origin + ticks.values().get(i) * window.size();
            label.relocate(Math.rint(shown.getMinX() - GAP - label.prefWidth(-1)),
                    Math.rint(y - label.prefHeight(-1) / 2));
        }
    }

    /** Whole numbers only: there is nothing between two cells. */
    private static Ticks ticks(double from, double length, double size) {
        Extent range = new Extent(from / size, (from + length) / size);
        int most = (int) Math.clamp(length / APART, 2, Math.max(2, range.width()));
        return Ticks.linear(range, most);
    }

    private void bar(Rectangle2D shown, List<Node> texts) {
        int[] colours = map.paletteProperty().get().argb();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            int argb = colours[i * (colours.length - 1) / (STOPS - 1)];
            stops.add(new Stop((double) i / (STOPS - 1), Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255)));
        }
        bar.setFill(new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops));
        bar.setX(Math.rint(shown.getMaxX() + 12));
        bar.setY(shown.getMinY());
        bar.setHeight(shown.getHeight());
        Levels levels = map.levels();
        for (int i = 0; i < BAR_LABELS; i++) {
            double part = (double) i / (BAR_LABELS - 1);
            boolean end = i == 0 || i == BAR_LABELS - 1;
            String text = i == 0
                    ? Numbers.six(levels.min())
                    : end ? Numbers.six(levels.max()) : Numbers.brief(levels.value(part));
            Label label = label(text, texts);
            label.relocate(Math.rint(bar.getX() + BAR + GAP),
                    Math.rint(shown.getMaxY() - part * shown.getHeight() - label.prefHeight(-1) / 2));
        }
    }

    private Label label(String text, List<Node> texts) {
        Label label = new Label(text);
        label.getStyleClass().add("heat-label");
        labels.getChildren().add(label);
        label.applyCss();
        label.autosize();
        texts.add(label);
        return label;
    }

    private void crosshair(ImageWindow window, Rectangle2D shown) {
        HeatMap.Cell cell = map.cellProperty().get();
        double x = cell == null ? -1 : map.area().getMinX() + (cell.column() + 0.5 - window.column()) * window.size();
        double y = cell == null ? -1 : map.area().getMinY() + (cell.row() + 0.5 - window.row()) * window.size();
        boolean seen = shown.contains(x, y);
        mark.setVisible(seen);
        card.setVisible(seen);
        if (!seen) {
            return;
        }
        double side = Math.max(5, window.size());
        mark.setX(x - side / 2);
        mark.setY(y - side / 2);
        mark.setWidth(side);
        mark.setHeight(side);
        card.setText(map.cellText());
        card.applyCss();
        card.autosize();
        boolean right = x + 16 + card.getWidth() < shown.getMaxX();
        boolean below = y + 16 + card.getHeight() < shown.getMaxY();
        card.relocate(Math.rint(right ? x + 16 : Math.max(0, x - 16 - card.getWidth())),
                Math.rint(below ? y + 16 : Math.max(0, y - 16 - card.getHeight())));
    }
}
