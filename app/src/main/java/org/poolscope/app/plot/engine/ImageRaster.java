package org.poolscope.app.plot.engine;

/** Paints a grid into pixels by the nearest cell; never more pixels than the picture has. */
public final class ImageRaster {
    private ImageRaster() {}

    /**
     * Paints what a window shows.
     *
     * @param density device pixels in one pixel of the layout
     * @param colours 256 opaque colours from small to large
     * @param hatch colour of the lines over missing numbers
     * @param ground colour beneath them
     */
    public static void paint(Pixels pixels, Grid grid, ImageWindow window, double density, Levels levels,
            int[] colours, int hatch, int ground) {
        int[] columns = columns(pixels, grid, window, density);
        int[] last = new int[pixels.width()];
        int lastRow = -1;
        for (int y = 0; y < pixels.height(); y++) {
            int row = window.rowAt((y + 0.5) / density);
            if (row < 0 || row >= grid.rows()) {
                continue;
            }
            if (row != lastRow) {
                levels(grid, row, columns, levels, last);
                lastRow = row;
            }
            row(pixels, y, columns, last, colours, hatch, ground);
        }
    }

    /** For each pixel of a row the column of the grid, -1 outside. */
    private static int[] columns(Pixels pixels, Grid grid, ImageWindow window, double density) {
        int[] columns = new int[pixels.width()];
        for (int x = 0; x < columns.length; x++) {
            int column = window.columnAt((x + 0.5) / density);
            columns[x] = column >= 0 && column < grid.columns() ? column : -1;
        }
        return columns;
    }

    private static void levels(Grid grid, int row, int[] columns, Levels levels, int[] into) {
        for (int x = 0; x < columns.length; x++) {
            boolean same = x > 0 && columns[x] == columns[x - 1];
            into[x] = columns[x] < 0 ? -1 : same ? into[x - 1] : levels.index(grid.at(row, columns[x]));
        }
    }

    private static void row(Pixels pixels, int y, int[] columns, int[] levels, int[] colours, int hatch,
            int ground) {
        int at = y * pixels.width();
        for (int x = 0; x < columns.length; x++) {
            if (columns[x] >= 0) {
                pixels.argb()[at + x] = levels[x] >= 0 ? colours[levels[x]] : ground;
                if (levels[x] < 0) {
                    pixels.hatch(x, x + 1, y, y + 1, hatch);
                }
            }
        }
    }
}
