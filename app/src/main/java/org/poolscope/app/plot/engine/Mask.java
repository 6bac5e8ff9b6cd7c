package org.poolscope.app.plot.engine;

import java.util.Arrays;

/**
 * How much of each pixel one curve covers. Overlapping strokes keep the larger cover, so joints and crossings of a curve
 * with itself do not get darker. Kept column by column, because dense curves are runs along columns.
 */
final class Mask {
    private static final int TILE = 16;
    /** A tile of which less than one part in so many is covered is gone through column by column. */
    private static final int SPARSE = 3;

    private final int width;
    private final int height;
    private final byte[] cover;
    private final int[] top;
    private final int[] bottom;
    private int begin;

    Mask(int width, int height) {
        this.width = width;
        this.height = height;
        this.cover = new byte[width * height];
        this.top = new int[width];
        this.bottom = new int[width];
        forget();
    }

    private void forget() {
        Arrays.fill(top, height);
        Arrays.fill(bottom, -1);
    }

    /** Leaves out what lies left of a column from now on. */
    void beginAt(int column) {
        begin = column;
    }

    /** Whether what is drawn in a column and beside it leaves anything. */
    boolean sees(int column) {
        return column + 1 >= begin;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A stroke with round ends; both ends must be near the picture, see {@link Pen}. */
    void line(double x0, double y0, double x1, double y1, double thickness) {
        double radius = thickness / 2;
        if (Math.abs(x1 - x0) + Math.abs(y1 - y0) < 1e-9) {
            disc(x0, y0, radius);
        } else if (Math.abs(y1 - y0) >= Math.abs(x1 - x0)) {
            steep(x0, y0, x1, y1, radius);
        } else {
            flat(x0, y0, x1, y1, radius);
        }
    }

    private void disc(double x, double y, double radius) {
        int reach = (int) Math.ceil(radius + 1);
        for (int column = Math.max(begin, (int) x - reach); column <= Math.min(width - 1, (int) x + reach); column++) {
            for (int row = Math.max(0, (int) y - reach); row <= Math.min(height - 1, (int) y + reach); row++) {
                raise(column, row, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y));
            }
        }
    }

    private void steep(double x0, double y0, double x1, double y1, double radius) {
        Capsule capsule = new Capsule(y0, x0, y1, x1, radius);
        int last = Math.min(height - 1, capsule.last());
        for (int row = Math.max(0, capsule.first()); row <= last; row++) {
            double centre = capsule.centre(row);
            int right = Math.min(width - 1, (int) Math.ceil(centre + capsule.reach()));
            for (int column = Math.max(begin, (int) Math.floor(centre - capsule.reach())); column <= right; column++) {
                raise(column, row, capsule.cover(row, column, centre));
            }
        }
    }

    private void flat(double x0, double y0, double x1, double y1, double radius) {
        Capsule capsule = new Capsule(x0, y0, x1, y1, radius);
        int last = Math.min(width - 1, capsule.last());
        for (int column = Math.max(begin, capsule.first()); column <= last; column++) {
            double centre = capsule.centre(column);
            int below = Math.min(height - 1, (int) Math.ceil(centre + capsule.reach()));
            for (int row = Math.max(0, (int) Math.floor(centre - capsule.reach())); row <= below; row++) {
                raise(column, row, capsule.cover(column, row, centre));
            }
        }
    }

    /** Covers a pixel column from one height to another, with soft ends. */
    void column(int column, double from, double to) {
        if (column < begin) {
            return;
        }
        double start = Math.clamp(from, -1, height);
        double end = Math.clamp(to, 0, height + 1);
        int first = Math.max(0, (int) Math.ceil(start));
        int last = Math.min(height, (int) Math.floor(end));
        if (first < last) {
            Arrays.fill(cover, column * height + first, column * height + last, (byte) 255);
            touch(column, first);
            touch(column, last - 1);
        }
        soften(column, first - 1, Math.min(first, end) - start);
        soften(column, last, end - Math.max(last, start));
    }

    private void soften(int column, int row, double part) {
        if (row >= 0 && row < height) {
            raise(column, row, part);
        }
    }

    /** Covers rows {@code from} to before {@code to} of a column in part. */
    void shade(int column, double from, double to, double part) {
        int first = (int) Math.clamp(from, 0, height);
        int end = (int) Math.clamp(to, 0, height);
        int value = level(part);
        if (first >= end || column < begin || column >= width || value == 0) {
            return;
        }
        int shift = column * height;
        for (int at = shift + first; at < shift + end; at++) {
            if (value > (cover[at] & 255)) {
                cover[at] = (byte) value;
            }
        }
        touch(column, first);
        touch(column, end - 1);
    }

    private void raise(int column, int row, double part) {
        int value = level(part);
        int at = column * height + row;
        if (value > (cover[at] & 255)) {
            cover[at] = (byte) value;
            touch(column, row);
        }
    }

    private static int level(double part) {
        return part >= 1 ? 255 : part <= 0 ? 0 : (int) (part * 255 + 0.5);
    }

    private void touch(int column, int row) {
        if (row < top[column]) {
            top[column] = row;
        }
        if (row > bottom[column]) {
            bottom[column] = row;
        }
    }

    /** Puts a straight colour over the covered pixels and starts afresh. */
    void blendInto(Pixels pixels, int colour) {
        int[] shades = new int[256];
        for (int part = 0; part < shades.length; part++) {
            shades[part] = Pixels.premultiplied(colour, part);
        }
        for (int tile = begin / TILE * TILE; tile < width; tile += TILE) {
            int end = Math.min(width, tile + TILE);
            int first = height;
            int last = -1;
            int tall = 0;
            for (int column = tile; column < end; column++) {
                first = Math.min(first, top[column]);
                last = Math.max(last, bottom[column]);
                tall += Math.max(0, bottom[column] + 1 - top[column]);
            }
            if (tall < (last + 1 - first) * (end - tile) / SPARSE) {
                blendColumns(pixels, shades, tile, end);
            } else {
                blendRows(pixels, shades, tile, end, first, last);
            }
            for (int column = tile; column < end; column++) {
                if (top[column] <= bottom[column]) {
                    Arrays.fill(cover, column * height + top[column], column * height + bottom[column] + 1, (byte) 0);
                }
            }
        }
        forget();
    }

    /** Goes row by row through a few columns, so that neither mask nor picture is read all over. */
    private void blendRows(Pixels pixels, int[] shades, int from, int to, int first, int last) {
        for (int row = first; row <= last; row++) {
            for (int column = from; column < to; column++) {
                int part = cover[column * height + row] & 255;
                if (part != 0) {
                    pixels.blend(row * width + column, shades[part]);
                }
            }
        }
    }

    /** Goes through the covered part of each column only, as a steep line covers little of the tile it crosses. */
    private void blendColumns(Pixels pixels, int[] shades, int from, int to) {
        for (int column = from; column < to; column++) {
            for (int row = top[column]; row <= bottom[column]; row++) {
                int part = cover[column * height + row] & 255;
                if (part != 0) {
                    pixels.blend(row * width + column, shades[part]);
                }
            }
        }
    }
}
