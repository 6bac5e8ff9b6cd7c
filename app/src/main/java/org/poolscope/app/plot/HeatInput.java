package org.poolscope.app.plot;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.ImageWindow;

/** What mouse and keyboard do in a heat map. */
final class HeatInput {
    private static final double WHEEL = 1.2;
    private static final double NOTCH = 40;
    private static final double STEP = 40;

    private final HeatMap map;
    private @Nullable Point2D held;

    HeatInput(HeatMap map) {
        this.map = map;
    }

    void attach() {
        map.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> held = null);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> map.setCell(null));
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void wheel(ScrollEvent event) {
        Rectangle2D area = map.area();
        double factor = Math.pow(WHEEL, event.getDeltaY() / NOTCH);
        map.show(map.window().zoomed(factor, event.getX() - area.getMinX(), event.getY() - area.getMinY()));
        event.consume();
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        held = new Point2D(event.getX(), event.getY());
    }

    private void drag(MouseEvent event) {
        Point2D from = held;
        if (from != null) {
            map.show(map.window().moved(event.getX() - from.getX(), event.getY() - from.getY()));
            held = new Point2D(event.getX(), event.getY());
        }
    }

    private void move(MouseEvent event) {
        Rectangle2D area = map.area();
        ImageWindow window = map.window();
        map.setCell(area.contains(event.getX(), event.getY())
                ? new HeatMap.Cell(window.rowAt(event.getY() - area.getMinY()),
                        window.columnAt(event.getX() - area.getMinX()))
                : null);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            map.fit();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = switch (event.getCode()) {
            case LEFT -> go(event, 0, -1);
            case RIGHT -> go(event, 0, 1);
            case UP -> go(event, -1, 0);
            case DOWN -> go(event, 1, 0);
            case L -> {
                map.logProperty().set(!map.logProperty().get());
                yield true;
            }
            default -> zoom(event.getText());
        };
        if (known) {
            event.consume();
        }
    }

    /** Arrows walk cells, with Shift they move the picture. */
    private boolean go(KeyEvent event, int rows, int columns) {
        if (event.isShiftDown()) {
            map.show(map.window().moved(-columns * STEP, -rows * STEP));
            return true;
        }
        HeatMap.Cell now = map.cellProperty().get();
        Rectangle2D area = map.area();
        HeatMap.Cell next = now == null
                ? new HeatMap.Cell(map.window().rowAt(area.getHeight() / 2), map.window().columnAt(area.getWidth() / 2))
                : new HeatMap.Cell(now.row() + rows, now.column() + columns);
        if (map.model().contains(next.row(), next.column())) {
            map.setCell(next);
        } else if (now == null) {
            map.setCell(new HeatMap.Cell(0, 0));
        }
        return true;
    }

    private boolean zoom(String text) {
        Rectangle2D area = map.area();
        switch (text) {
            case "+", "=" -> map.show(map.window().zoomed(1.5, area.getWidth() / 2, area.getHeight() / 2));
            case "-" -> map.show(map.window().zoomed(1 / 1.5, area.getWidth() / 2, area.getHeight() / 2));
            case "0" -> map.fit();
            default -> {
                return false;
            }
        }
        return true;
    }
}
