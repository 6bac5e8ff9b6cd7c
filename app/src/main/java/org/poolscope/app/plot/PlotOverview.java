package org.poolscope.app.plot;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Columns;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.CurveRaster;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.MinMaxReduction;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.Span;
import org.poolscope.app.plot.engine.Stroke;

/**
 * A strip below a plot that shows all of x: bands where points are missing, the first curve, the part that the plot
 * shows, which can be dragged or moved by arrow keys, and what came while nobody looked.
 */
public final class PlotOverview extends Region implements AutoCloseable {
    private static final double STRIP = 32;
    private static final double WORDS = 20;
    private static final double HANDLE = 6;
    private static final double STEP = 0.1;
    private static final double THIN = 0.6;

    private final Plot plot;
    private final Canvas canvas = new Canvas();
    private final Surface surface = new Surface();
    private final Region unseen = styled("overview-unseen");
    private final Region view = styled("overview-view");
    private final Region left = styled("overview-handle");
    private final Region right = styled("overview-handle");
    private final Label start = label("overview-end");
    private final Label words = label("overview-words");
    private final Label end = label("overview-end");
    private final OverviewDrag drag = new OverviewDrag(this);
    private final Sight sight;
    private @Nullable CurveRaster raster;
    private Content content = new Content(List.of(), List.of(), Double.NaN, "", "", "");

    /**
     * What the strip shows.
     *
     * @param seen
     *            up to where on x all has been in view; NaN for everything
     * @param start
     *            what stands below the left end
     * @param words
     *            what stands below the middle
     * @param end
     *            what stands below the right end
     */
    public record Content(List<Curve> curves, List<Band> bands, double seen, String start, String words,
            String end) {
        /** Copies the lists. */
        public Content {
            curves = List.copyOf(curves);
            bands = List.copyOf(bands);
        }

        /** The same with the ends of x below the ends of the strip. */
        public Content withEnds(String unit) {
            String tail = unit.isEmpty() ? "" : " " + unit;
            return new Content(curves, bands, seen, Numbers.brief(x().min()) + tail, words,
                    Numbers.brief(x().max()) + tail);
        }

        Extent x() {
            Extent all = bands.stream().map(band -> new Extent(band.from(), band.to())).reduce(Extent.NONE,
                    Extent::and);
            for (Curve curve : curves) {
                all = all.and(curve.extentOfX());
            }
            return Span.withHeadRoom(all, false, 0);
        }
    }

    /** The strip of a plot. */
    public PlotOverview(Plot plot) {
        this.plot = plot;
        sight = new Sight(this, this::paint);
        getStyleClass().add("plot-overview");
        getStylesheets().add(Objects.requireNonNull(Plot.class.getResource("plot.css")).toExternalForm());
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setFocusTraversable(true);
        getChildren().addAll(canvas, unseen, view, left, right, start, words, end);
        drag.attach();
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        plot.viewportProperty().subscribe(this::placeView);
    }

    /** Shows this from the next drawing on. */
    public void show(Content next) {
        content = next;
        start.setText(next.start());
        words.setText(next.words());
        end.setText(next.end());
        setAccessibleText("All of the stream, " + next.words());
        sight.request();
    }

    /** The strip itself, in pixels of this control: as wide as the plot between its axes. */
    Rectangle2D strip() {
        Rectangle2D area = plot.area();
        return new Rectangle2D(area.getMinX(), 0, area.getWidth(), STRIP);
    }

    /** From values of x to pixels of the strip. */
    Scale scale() {
        return Scale.rightward(content.x(), strip().getWidth(), false);
    }

    Plot plot() {
        return plot;
    }

    private void press(KeyEvent event) {
        double part = event.getCode() == KeyCode.LEFT ? -STEP : event.getCode() == KeyCode.RIGHT ? STEP : 0;
        if (part != 0) {
            plot.steps().step("Pan", shown -> shown.withX(Span.moved(shown.x(), shown.logX(), part), false));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D strip = strip();
        double zoom = getLocalToSceneTransform().getMxx();
        if (canvas.getWidth() != strip.getWidth() * zoom || canvas.getHeight() != STRIP * zoom) {
            canvas.getTransforms().setAll(new javafx.scene.transform.Scale(1 / zoom, 1 / zoom));
            canvas.setWidth(strip.getWidth() * zoom);
            canvas.setHeight(STRIP * zoom);
            sight.request();
        }
        canvas.relocate(strip.getMinX(), 0);
        placeView();
        place(start, strip.getMinX());
        place(end, strip.getMaxX() - end.prefWidth(-1));
        double room = strip.getWidth() - start.prefWidth(-1) - end.prefWidth(-1) - 32;
        words.setVisible(words.prefWidth(-1) <= room);
        place(words, strip.getMinX() + (strip.getWidth() - words.prefWidth(-1)) / 2);
    }

    /** Only the frame moves with the view of the plot; the picture below it stays. */
    private void placeView() {
        Rectangle2D strip = strip();
        Scale x = scale();
        Extent shown = plot.viewport().x();
        double from = Math.clamp(x.position(shown.min()), 0, strip.getWidth());
        double to = Math.clamp(x.position(shown.max()), from, strip.getWidth());
        double seen = Double.isNaN(content.seen())
                ? strip.getWidth()
                : Math.clamp(x.position(content.seen()), 0, strip.getWidth());
        unseen.resizeRelocate(strip.getMinX() + seen, 0, strip.getWidth() - seen, STRIP);
        view.resizeRelocate(strip.getMinX() + from, 0, Math.max(2, to - from), STRIP);
        left.resizeRelocate(strip.getMinX() + from - HANDLE / 2, 8, HANDLE, STRIP - 16);
        right.resizeRelocate(strip.getMinX() + to - HANDLE / 2, 8, HANDLE, STRIP - 16);
    }

    private void paint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        surface.paint(canvas, 1, pixels -> paint(pixels, getLocalToSceneTransform().getMxx()));
        requestLayout();
    }

    private static void place(Label label, double x) {
        label.resizeRelocate(Math.rint(x), STRIP + 2, label.prefWidth(-1), label.prefHeight(-1));
    }

    private void paint(Pixels pixels, double density) {
        pixels.fill(0, pixels.width(), 0, pixels.height(), plot.tokens().sunken());
        Scale x = Scale.rightward(content.x(), pixels.width(), false);
        for (Band band : content.bands()) {
            int from = (int) Math.clamp(Math.rint(x.position(band.from())), 0, pixels.width());
            int to = (int) Math.clamp(Math.rint(x.position(band.to())), 0, pixels.width());
            pixels.hatch(from, to, 0, pixels.height(), plot.tokens().hatch());
        }
        Curve curve = content.curves().stream().filter(each -> each.visible() && each.size() > 0).findFirst()
                .orElse(null);
        if (curve == null) {
            return;
        }
        CurveRaster old = raster;
        CurveRaster painter = old != null && old.fits(pixels)
                ? old
                : new CurveRaster(pixels.width(), pixels.height());
        raster = painter;
        Columns columns = MinMaxReduction.reduce(curve, x, false, pixels.width());
        Scale y = Scale.upward(Span.withHeadRoom(columns.extent(), false, 0.1), pixels.height(), false);
        Stroke plain = Stroke.of(0);
        painter.paint(pixels, curve, columns, x, y, new Ink(PlotTokens.argb(plot.tokens().curve(curve.slot())),
                new Stroke(plain.dash(), Stroke.Marker.NONE, plain.width() * THIN), density));
    }

    @Override
    protected double computePrefHeight(double width) {
        return STRIP + WORDS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return STRIP + WORDS;
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** Lets go of what it shows. */
    @Override
    public void close() {
        content = new Content(List.of(), List.of(), Double.NaN, "", "", "");
        sight.close();
    }
}
