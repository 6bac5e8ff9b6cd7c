package org.poolscope.app.plot;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.HeatModel;
import org.poolscope.app.plot.engine.ImageRaster;
import org.poolscope.app.plot.engine.ImageWindow;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.Palette;

/**
 * A 2-D array as an image with a colour bar. Cells are squares and stay sharp however close one looks; only as many
 * pixels are painted as the control has. Use it on the window's thread only and close it when its tab closes.
 */
public final class HeatMap extends Region implements Pictured, AutoCloseable {
    /** A cell of the array, counted from 0. */
    public record Cell(int row, int column) {}

    private final HeatTokens tokens = new HeatTokens(this::redraw);
    private final HeatModel model = new HeatModel();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.CIVIDIS);
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log");
    private final DoubleProperty cut = new SimpleDoubleProperty(this, "cut");
    private final ReadOnlyObjectWrapper<@Nullable Cell> cell = new ReadOnlyObjectWrapper<>(this, "cell");
    private final Canvas canvas = new Canvas();
    private final Surface surface = new Surface();
    private final Sight sight = new Sight(this, this::requestLayout);
    private final HeatFrame frame = new HeatFrame(this);
    private boolean due = true;
    private double fineness = 1;
    private long paints;

    /** An empty image in the palette cividis. */
    public HeatMap() {
        getStyleClass().add("ps-heat-map");
        getStylesheets().add(Objects.requireNonNull(HeatMap.class.getResource("plot.css")).toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().addAll(canvas, frame);
        palette.addListener((_, _, _) -> relevel());
        log.addListener((_, _, _) -> relevel());
        cut.addListener((_, _, _) -> relevel());
        new HeatInput(this).attach();
        setAccessibleText(summary());
    }

    /** Shows a grid; one of the same shape keeps zoom and place. Reads every number once for the colour bar. */
    public void setGrid(@Nullable Grid grid) {
        setGrid(grid, levelsOf(grid));
    }

    /** Shows a grid with levels made before, outside the window's thread, for more than some million cells. */
    public void setGrid(@Nullable Grid grid, Levels levels) {
        model.setGrid(grid, levels);
        Cell now = cell.get();
        cell.set(now != null && model.contains(now.row(), now.column()) ? now : null);
        redraw();
    }

    private Levels levelsOf(@Nullable Grid grid) {
        return grid == null
                ? new Levels(0, 1, log.get())
                : Levels.of(grid, log.get(), cut.get(), palette.get().isDiverging());
    }

    private void relevel() {
        model.setLevels(levelsOf(model.grid()));
        redraw();
    }

    /** Which colours numbers get. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Whether colours step by factors; numbers not above zero are hatched then. */
    public BooleanProperty logProperty() {
        return log;
    }

    /** Percent of the numbers at each end that share the first or the last colour; 0 shows the whole range. */
    public DoubleProperty cutProperty() {
        return cut;
    }

    /** Which numbers get the first and the last colour now. */
    public Levels levels() {
        return model.levels();
    }

    /** The cell under the crosshair, null without one. */
    public ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** Puts the crosshair on a cell, or takes it away; a cell that does not exist takes it away too. */
    public void setCell(@Nullable Cell place) {
        cell.set(place != null && model.contains(place.row(), place.column()) ? place : null);
        setAccessibleText(cell.get() == null ? summary() : cellText());
        frame.update();
    }

    /** What the crosshair says, such as "row 3, column 40: 1204.3"; empty without one. */
    public String cellText() {
        Cell place = cell.get();
        Grid grid = model.grid();
        return place == null || grid == null
                ? ""
                : "row " + place.row() + ", column " + place.column() + ": "
                        + grid.textAt(place.row(), place.column());
    }

    /** Shows all of the array. */
    public void fit() {
        model.fit();
        redraw();
    }

    /** What part is shown. */
    public ImageWindow window() {
        return model.window(area().getWidth(), area().getHeight());
    }

    /** Shows a part. */
    public void show(ImageWindow window) {
        model.show(window);
        redraw();
    }

    /** One sentence on what is shown. */
    public String summary() {
        Grid grid = model.grid();
        return grid == null
                ? "no image"
                : "image of " + grid.rows() + " rows and " + grid.columns() + " columns, "
                        + Numbers.six(model.levels().min()) + " to " + Numbers.six(model.levels().max());
    }

    @Override
    public void takePicture(double finer, Consumer<WritableImage> taken) {
        new FinePicture(this, finer, this::setFineness, () -> paints, taken).begin();
    }

    private void setFineness(double finer) {
        fineness = finer;
        redraw();
        requestLayout();
    }

    HeatModel model() {
        return model;
    }

    HeatTokens tokens() {
        return tokens;
    }

    /** Where the image may be, in pixels of this control. */
    Rectangle2D area() {
        return new Rectangle2D(HeatFrame.LEFT, HeatFrame.TOP,
                Math.max(1, getWidth() - HeatFrame.LEFT - HeatFrame.RIGHT),
                Math.max(1, getHeight() - HeatFrame.TOP - HeatFrame.BELOW));
    }

    void redraw() {
        due = true;
        sight.request();
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D area = area();
        double zoom = getLocalToSceneTransform().getMxx() * fineness;
        due |= canvas.getWidth() != area.getWidth() * zoom || canvas.getHeight() != area.getHeight() * zoom;
        canvas.relocate(area.getMinX(), area.getMinY());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        if (due) {
            due = false;
            // A canvas has as many pixels as its layout has: it is laid out as large as it is seen.
            canvas.getTransforms().setAll(new Scale(1 / zoom, 1 / zoom));
            canvas.setWidth(area.getWidth() * zoom);
            canvas.setHeight(area.getHeight() * zoom);
            paint(zoom);
            paints++;
            frame.update();
            setAccessibleText(cell.get() == null ? summary() : cellText());
        }
    }

    private void paint(double zoom) {
        Grid grid = model.grid();
        Window stage = getScene() == null ? null : getScene().getWindow();
        double density = stage == null ? 1 : Math.max(1, stage.getRenderScaleX());
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (grid != null) {
            surface.paint(canvas, density, pixels -> ImageRaster.paint(pixels, grid, window(), density * zoom,
                    model.levels(), palette.get().argb(), tokens.hatch(), tokens.sunken()));
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return HeatTokens.cssMetaData();
    }

    /** Lets go of the array; the image stays empty from now on. */
    @Override
    public void close() {
        setGrid(null, new Levels(0, 1, false));
        sight.close();
    }
}
