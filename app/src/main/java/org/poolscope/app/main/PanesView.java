package org.poolscope.app.main;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Side pane, work area and inspector next to each other, with edges to drag. In a narrow window first the inspector and
 * then the side pane lies over the work area and shows only when it is asked for.
 */
final class PanesView extends Pane {
    /** Below this width of the window the inspector lies over the work area, px. */
    static final double NARROW = 1280;
    /** Below this width the side pane does so too, px. */
    static final double NARROWER = 1024;

    private static final double GRIP = 6;
    /** The least width of the side pane and of the inspector, px. */
    static final double LEAST = 200;
    private static final double LEAST_WORK = 360;

    private final Region side;
    private final Region work;
    private final Region inspector;
    private final Region sideGrip = grip();
    private final Region inspectorGrip = grip();
    private final BooleanProperty sideWanted = new SimpleBooleanProperty(this, "sideWanted", true);
    private final BooleanProperty inspectorWanted = new SimpleBooleanProperty(this, "inspectorWanted", true);
    private final DoubleProperty sideWidth = new SimpleDoubleProperty(this, "sideWidth", Kept.FIRST.side());
    private final DoubleProperty inspectorWidth = new SimpleDoubleProperty(this, "inspectorWidth",
            Kept.FIRST.inspector());

    private boolean inspectorBeside = true;
    private boolean sideBeside = true;

    PanesView(Region side, Region work, Region inspector) {
        this.side = side;
        this.work = work;
        this.inspector = inspector;
        getChildren().addAll(work, inspector, side, inspectorGrip, sideGrip);
        sideGrip.setOnMouseDragged(e -> resizeSide(sceneToLocal(e.getSceneX(), 0).getX()));
        inspectorGrip.setOnMouseDragged(e -> resizeInspector(getWidth() - sceneToLocal(e.getSceneX(), 0).getX()));
        for (BooleanProperty wanted : List.of(sideWanted, inspectorWanted)) {
            wanted.addListener(_ -> requestLayout());
        }
        sideWidth.addListener(_ -> requestLayout());
        inspectorWidth.addListener(_ -> requestLayout());
        widthProperty().addListener(_ -> adapt());
    }

    /** Whether the side pane is to be seen. */
    BooleanProperty sideWanted() {
        return sideWanted;
    }

    /** Whether the inspector is to be seen. */
    BooleanProperty inspectorWanted() {
        return inspectorWanted;
    }

    /** How wide the side pane is where it is seen, px. */
    DoubleProperty sideWidth() {
        return sideWidth;
    }

    /** How wide the inspector is where it is seen, px. */
    DoubleProperty inspectorWidth() {
        return inspectorWidth;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = sideWanted.get() ? sideWidth.get() : 0;
        double right = inspectorWanted.get() ? inspectorWidth.get() : 0;
        double from = width < NARROWER ? 0 : left;
        double to = width < NARROW ? width : width - right;
        place(work, true, from, to - from);
        place(side, sideWanted.get(), 0, left);
        place(inspector, inspectorWanted.get(), width - right, right);
        place(sideGrip, sideWanted.get(), left - GRIP / 2, GRIP);
        place(inspectorGrip, inspectorWanted.get(), width - right - GRIP / 2, GRIP);
    }

    private void place(Node node, boolean visible, double x, double width) {
        node.setVisible(visible);
        if (visible) {
            Rectangle2D box = new Rectangle2D(x, 0, Math.max(0, width), getHeight());
            node.resizeRelocate(box.getMinX(), 0, box.getWidth(), box.getHeight());
        }
    }

    private void resizeSide(double width) {
        double others = getWidth() < NARROW ? 0 : inspectorWidth.get();
        sideWidth.set(Math.clamp(width, LEAST, Math.max(LEAST, getWidth() - others - LEAST_WORK)));
    }

    private void resizeInspector(double width) {
        double others = getWidth() < NARROWER ? 0 : sideWidth.get();
        inspectorWidth.set(Math.clamp(width, LEAST, Math.max(LEAST, getWidth() - others - LEAST_WORK)));
    }

    /** Hides or shows what lies over the work area or beside it, when the room for it changes. */
    private void adapt() {
        boolean beside = getWidth() >= NARROW;
        boolean sideBeside = getWidth() >= NARROWER;
        if (inspectorBeside != beside) {
            inspectorBeside = beside;
            inspectorWanted.set(beside);
        }
        if (this.sideBeside != sideBeside) {
            this.sideBeside = sideBeside;
            sideWanted.set(sideBeside);
        }
        requestLayout();
    }

    private static Region grip() {
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.H_RESIZE);
        return grip;
    }
}
