package org.poolscope.app.plot;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Span;
import org.poolscope.app.plot.engine.Viewport;

/** What the keyboard does while a plot has the focus. */
final class PlotKeys {
    private static final double CLOSER = Plot.CLOSER;
    private static final double PART = 0.1;

    private final Plot plot;
    private final PlotOverlay overlay;

    PlotKeys(Plot plot, PlotOverlay overlay) {
        this.plot = plot;
        this.overlay = overlay;
    }

    void attach() {
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C && !plot.copyText().isEmpty()) {
            plot.copy().copy();
            event.consume();
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = (event.isShiftDown() && pan(event)) || walk(event) || zoom(event) || choose(event);
        if (known) {
            event.consume();
        }
    }

    private boolean pan(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> panX(-PART);
            case RIGHT -> panX(PART);
            case UP -> panY(PART);
            case DOWN -> panY(-PART);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void panX(double part) {
        plot.steps().step("Pan", view -> view.withX(Span.moved(view.x(), view.logX(), part), false));
    }

    private void panY(double part) {
        plot.steps().step("Pan", view -> view.withEachY(y -> Span.moved(y, view.logY(), part)));
    }

    private boolean walk(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walkTo(here(), -1, 0);
            case RIGHT -> walkTo(here(), 1, 0);
            case PAGE_UP -> walkTo(here(), 0, -1);
            case PAGE_DOWN -> walkTo(here(), 0, 1);
            case END -> plot.steps().follow(true);
            case ESCAPE -> {
                overlay.measure().clear();
                plot.setCrosshair(null);
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable Crosshair here() {
        return plot.crosshairProperty().get();
    }

    /** The first key press puts the crosshair into the middle of what is shown. */
    private void walkTo(@Nullable Crosshair from, int samples, int turn) {
        Extent shown = plot.viewport().x();
        Crosshair next = from == null
                ? Crosshair.nearest(plot.curves(), null, shown.min() * 0.5 + shown.max() * 0.5)
                : turn != 0 ? from.turn(plot.curves(), turn) : from.step(plot.curves(), samples);
        plot.setCrosshair(next);
        plot.steps().reveal();
    }

    private boolean zoom(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> plot.steps().zoom(CLOSER);
            case "-" -> plot.steps().zoom(1 / CLOSER);
            case "0" -> plot.fit();
            case "1" -> plot.modeProperty().set(Plot.Mode.ZOOM);
            case "2" -> plot.modeProperty().set(Plot.Mode.PAN);
            case "3" -> plot.modeProperty().set(Plot.Mode.MEASURE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean choose(KeyEvent event) {
        Viewport view = plot.viewport();
        switch (event.getCode()) {
            case L -> plot.setLog(view.logX() ^ event.isShiftDown(), view.logY() ^ !event.isShiftDown());
            case F -> plot.steps().follow(true);
            case G -> plot.keepGhosts();
            case M -> plot.mark();
            case R -> plot.speak();
            default -> {
                return false;
            }
        }
        return true;
    }
}
