package org.poolscope.app.plot.engine;

/**
 * What part of a grid is shown, and how large.
 *
 * @param column the column at the left edge, fractions included
 * @param row the row at the top edge
 * @param size pixels of the layout for one cell
 */
public record ImageWindow(double column, double row, double size) {
    private static final double LARGEST = 256;

    /** All of a grid in an area, with square cells. */
    public static ImageWindow whole(Grid grid, double width, double height) {
        double size = Math.max(1e-6, Math.min(width / Math.max(1, grid.columns()), height / Math.max(1, grid.rows())));
        return new ImageWindow(0, 0, size);
    }

    /** Closer ({@code factor} above 1) or further, with the cell at a place of the area staying there. */
    public ImageWindow zoomed(double factor, double x, double y) {
        double next = Math.clamp(size * factor, 1e-6, LARGEST);
        return new ImageWindow(column + x / size - x / next, row + y / size - y / next, next);
    }

    /** Moved by pixels, as a hand moves a sheet of paper. */
    public ImageWindow moved(double dx, double dy) {
        return new ImageWindow(column - dx / size, row - dy / size, size);
    }

    /** The column under a place of the area. */
    public int columnAt(double x) {
        return (int) Math.floor(column + x / size);
    }

    /** The row under a place of the area. */
    public int rowAt(double y) {
        return (int) Math.floor(row + y / size);
    }
}
