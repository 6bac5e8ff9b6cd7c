package org.poolscope.app.plot.engine;

import org.jspecify.annotations.Nullable;

/** A grid, the colours its numbers get, and the part that is shown. Not for several threads at once. */
public final class HeatModel {
    private @Nullable Grid grid;
    private Levels levels = new Levels(0, 1, false);
    private ImageWindow window = new ImageWindow(0, 0, 1);
    private boolean whole = true;

    /** Replaces the grid. One of the same shape keeps the part that is shown. */
    public void setGrid(@Nullable Grid next, Levels nextLevels) {
        Grid old = grid;
        boolean same = old != null && next != null && old.rows() == next.rows() && old.columns() == next.columns();
        whole |= !same;
        grid = next;
        levels = nextLevels;
    }

    /** The grid, null before there is one. */
    public @Nullable Grid grid() {
        return grid;
    }

    public Levels levels() {
        return levels;
    }

    public void setLevels(Levels next) {
        levels = next;
    }

    /** What is shown in an area of this size, in pixels of the layout. */
    public ImageWindow window(double width, double height) {
        Grid now = grid;
        if (whole && now != null) {
            window = ImageWindow.whole(now, width, height);
        }
        return window;
    }

    /** Shows a part; all of the grid is shown again after {@link #fit()}. */
    public void show(ImageWindow next) {
        window = next;
        whole = false;
    }

    /** Shows all of the grid from now on, whatever the size of the area. */
    public void fit() {
        whole = true;
    }

    /** Whether all of the grid is shown. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether a cell exists. */
    public boolean contains(int row, int column) {
        Grid now = grid;
        return now != null && row >= 0 && column >= 0 && row < now.rows() && column < now.columns();
    }
}
