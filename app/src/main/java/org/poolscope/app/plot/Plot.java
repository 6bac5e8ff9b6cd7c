package org.poolscope.app.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Reading;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.UnitAxes;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.paper.Drawing;

/**
 * Curves over two axes, with zoom, pan, measure, crosshair and legend, by mouse and by keyboard. Give it snapshots with
 * {@link #setCurves}; it is painted at most once a pulse and never while nobody can see it. Use it on the window's thread
 * only and close it when its tab closes.
 */
public final class Plot extends Region implements Pictured, AutoCloseable {
    /** What a drag with the first button does. */
    public enum Mode {
        ZOOM, PAN, MEASURE
    }

    /** One step of the keyboard closer. */
    public static final double CLOSER = 1 / 1.5;

    private final PlotTokens tokens = new PlotTokens(this::restyle);
    private final PlotStage stage = new PlotStage(this, tokens);
    private final PlotOverlay overlay;
    private final PlotLegend legend;
    private final PlotSteps steps = new PlotSteps(this);
    private final PlotCopy copy;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.ZOOM);
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport",
            Viewport.START);
    private final ReadOnlyObjectWrapper<@Nullable Crosshair> crosshair = new ReadOnlyObjectWrapper<>(this, "crosshair");

    /** An empty plot in zoom mode. */
    public Plot() {
        getStyleClass().add("ps-plot");
        getStylesheets().add(Objects.requireNonNull(Plot.class.getResource("plot.css")).toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        overlay = new PlotOverlay(this, tokens);
        legend = new PlotLegend(this, tokens);
        copy = new PlotCopy(this, overlay.measure());
        getChildren().addAll(stage.node(), overlay);
        new PlotMouse(this, overlay).attach();
        new PlotKeys(this, overlay).attach();
        stage.onSettled(this::settled);
    }

    /** Replaces the snapshot. A range the user has chosen stays bit for bit; fitted and following ranges move along. */
    public void setCurves(List<Curve> curves) {
        stage.setCurves(curves, false);
        legend.show(stage.curves());
    }

    /** Takes newer points of the same curves; only a view that follows or shows all moves, not even y moves in any other. */
    public void arrive(List<Curve> newer) {
        stage.setCurves(newer, true);
        legend.show(stage.curves());
    }

    /** The curves that are shown or hidden now. */
    public List<Curve> curves() {
        return stage.curves();
    }

    /** Names the axes; tick labels never move the plot. The unit of y is said by curves that have one. */
    public void setAxes(AxisText x, AxisText y) {
        stage.setAxes(x, y);
    }

    AxisText xText() {
        return stage.xText();
    }

    PlotCopy copy() {
        return copy;
    }

    /** Hatched ranges of x where values are missing, each with its text; all of x takes them in. */
    public void setBands(List<Band> bands) {
        stage.model().reserve(bands.stream().map(band -> new Extent(band.from(), band.to())).reduce(Extent.NONE,
                Extent::and));
        stage.painter().setBands(bands);
        overlay.setBands(bands);
        redraw();
    }

    /** Keeps the visible curves as they are now, faintly, behind whatever comes; an empty list ends it. */
    public void setGhosts(List<Curve> ghosts) {
        stage.painter().setGhosts(ghosts);
        redraw();
    }

    /** Keeps what the visible curves are now as ghosts, or lets go of the ghosts there are. */
    public void keepGhosts() {
        setGhosts(stage.painter().hasGhosts() ? List.of() : curves().stream().filter(Curve::visible).toList());
    }

    /** Which samples are in view, for a table of them. */
    public List<PlotModel.InView> inView() {
        return stage.model().inView();
    }

    /** What part is shown. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** What part is shown, with curves that came since the last drawing taken in. */
    public Viewport viewport() {
        return stage.model().view();
    }

    /** Shows a part without noting a step, for instance what was shown when the window was closed. */
    public void show(Viewport next) {
        stage.model().show(next);
        settled();
        redraw();
    }

    /** The steps a user takes, which can be undone. */
    public PlotSteps steps() {
        return steps;
    }

    /** Shows everything, with 5 % head room in y. */
    public void fit() {
        steps.step("Fit", _ -> {
            stage.model().fit();
            return stage.model().view();
        });
    }

    /** Makes the axes logarithmic or linear; the view stays, and what cannot be shown is hatched. */
    public void setLog(boolean logX, boolean logY) {
        steps.step(logX != viewport().logX() ? "Log X" : "Log Y", view -> stage.model().withLog(logX, logY));
    }

    /** What a drag does. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** The sample the crosshair is on, null without one. */
    public ReadOnlyObjectProperty<@Nullable Crosshair> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /** Puts the crosshair on a sample, or takes it away. */
    public void setCrosshair(@Nullable Crosshair place) {
        crosshair.set(place);
        stage.painter().setActive(place == null ? null : place.curveId());
        setAccessibleText(place == null ? summary() : overlay.spoken());
        overlay.update();
    }

    /** What all visible curves say at the crosshair. */
    public @Nullable Reading reading() {
        Crosshair place = crosshair.get();
        return place == null ? null : place.read(curves());
    }

    /** One sentence on what is shown, such as "5 curves, index 0 to 800, array.v −60 to −50". */
    public String summary() {
        return PlotWords.summary(stage.model(), stage.xText(), stage.yText());
    }

    /** A row of legend entries; put it where the screen wants it. A click hides, Alt and a click shows one alone. */
    public Node legend() {
        return legend;
    }

    /** How many pictures were painted, and how long the last took in nanoseconds, for the status bar. */
    public long[] paintCost() {
        return new long[]{stage.painter().paints(), stage.painter().lastNanos()};
    }

    @Override
    public void takePicture(double finer, Consumer<WritableImage> taken) {
        new FinePicture(this, finer, stage::setFineness, stage.painter()::paints, taken).begin();
    }

    @Override
    public Optional<Drawing> drawing() {
        return Optional.of(PlotPaper.of(stage, tokens, getWidth(), getHeight()));
    }

    /** The plot inside its axes, in pixels of this control. */
    public Rectangle2D area() {
        return stage.area(getWidth(), getHeight());
    }

    PlotTokens tokens() {
        return tokens;
    }

    void redraw() {
        stage.redraw();
    }

    private void restyle() {
        redraw();
        legend.forget();
        legend.show(stage.curves());
    }

    private void settled() {
        Viewport now = stage.model().view();
        if (!now.equals(viewport.get())) {
            viewport.set(now);
        }
        setAccessibleText(crosshair.get() == null ? summary() : overlay.spoken());
        overlay.update();
    }

    /** From values of x to pixels of the plot's area. */
    Scale xScale() {
        return stage.model().xScale(area().getWidth());
    }

    /** From values of one y axis to pixels of the plot's area. */
    Scale yScale(int axis) {
        return stage.model().yScale(axis, area().getHeight());
    }

    /** The y axes, one a unit. */
    UnitAxes axes() {
        return stage.model().axes();
    }

    /** Sets the next of the two marks of the measure where the crosshair is. */
    public void mark() {
        overlay.measure().mark(crosshair.get());
    }

    /** Lets a screen reader say what is shown. */
    public void speak() {
        setAccessibleText(summary());
    }

    /** What a copy takes: the measure, or the exact value at the crosshair; empty without either. */
    public String copyText() {
        return copy.text();
    }

    @Override
    protected void layoutChildren() {
        stage.resize(getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.update();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return PlotTokens.cssMetaData();
    }

    /** Lets go of all curves; the plot stays empty from now on. */
    @Override
    public void close() {
        setCurves(List.of());
        setGhosts(List.of());
        crosshair.set(null);
        stage.close();
    }
}
