package org.poolscope.app.plot.engine;

import java.util.Arrays;

/** A picture of premultiplied ARGB pixels, row by row from the top. */
@SuppressWarnings("ArrayRecordComponent") // shares the buffer of the toolkit's picture
public record Pixels(int[] argb, int width, int height) {
    private static final int TWO = 0xFF00FF;
    private static final int ONE = 0x010001;
    private static final int HALF = 0x7F007F;
    private static final int HATCH_PERIOD = 8;
    private static final int[] HATCH_COVER = {255, 150, 20, 0, 0, 0, 20, 150};

    public Pixels {
        if (argb.length < (long) width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height);
        }
    }

    /** The pixels as straight (not premultiplied) ARGB, in an array of their own. */
    public int[] straight() {
        int[] straight = new int[width * height];
        for (int i = 0; i < straight.length; i++) {
            straight[i] = straight(argb[i]);
        }
        return straight;
    }

    private static int straight(int pixel) {
        int alpha = pixel >>> 24;
        return alpha == 0
                ? 0
                : (alpha << 24) | (straight((pixel >> 16) & 255, alpha) << 16)
                        | (straight((pixel >> 8) & 255, alpha) << 8) | straight(pixel & 255, alpha);
    }

    private static int straight(int channel, int alpha) {
        return (channel * 255 + alpha / 2) / alpha;
    }

    /** Makes everything transparent. */
    public void clear() {
        Arrays.fill(argb, 0, width * height, 0);
    }

    /** Shows what others of the same size show. */
    public void copy(Pixels others) {
        System.arraycopy(others.argb, 0, argb, 0, width * height);
    }

    /** Makes everything from a column on transparent. */
    public void clear(int from) {
        if (from == 0) {
            clear();
            return;
        }
        for (int row = 0; row < height; row++) {
            Arrays.fill(argb, row * width + from, (row + 1) * width, 0);
        }
    }

    /** Puts a straight (not premultiplied) colour over one pixel; {@code cover} runs from 0 to 255. */
    private void blend(int at, int colour, int cover) {
        blend(at, premultiplied(colour, cover));
    }

    /** Puts a premultiplied colour over one pixel. */
    void blend(int at, int colour) {
        int rest = 255 - (colour >>> 24);
        if (rest == 0) {
            argb[at] = colour;
            return;
        }
        int below = argb[at];
        argb[at] = colour + (twoOver(below >>> 8 & TWO, rest) << 8 | twoOver(below & TWO, rest));
    }

    /** What part of a straight colour a pixel takes that it covers in part; {@code cover} runs from 0 to 255. */
    static int premultiplied(int colour, int cover) {
        int alpha = (colour >>> 24) * cover / 255;
        return alpha << 24 | over(colour >>> 16 & 255, alpha) << 16 | over(colour >>> 8 & 255, alpha) << 8
                | over(colour & 255, alpha);
    }

    /** {@link #over} of two channels at once, each with 8 free bits above it. */
    static int twoOver(int channels, int alpha) {
        int sum = channels * alpha + HALF;
        // For any number below 65 535 this is the quotient by 255.
        return ((sum + ONE + ((sum >>> 8) & TWO)) >>> 8) & TWO;
    }

    static int over(int channel, int alpha) {
        return (channel * alpha + 127) / 255;
    }

    /** Fills columns {@code from} to before {@code to} with a colour, over rows {@code top} to before {@code bottom}. */
    public void fill(int from, int to, int top, int bottom, int colour) {
        for (int row = Math.max(top, 0); row < Math.min(bottom, height); row++) {
            for (int column = Math.max(from, 0); column < Math.min(to, width); column++) {
                blend(row * width + column, colour, 255);
            }
        }
    }

    /** Hatches columns {@code from} to before {@code to} with slanted lines, over rows {@code top} to before {@code bottom}. */
    public void hatch(int from, int to, int top, int bottom, int colour) {
        for (int row = Math.max(top, 0); row < Math.min(bottom, height); row++) {
            for (int column = Math.max(from, 0); column < Math.min(to, width); column++) {
                int cover = HATCH_COVER[Math.floorMod(column + row, HATCH_PERIOD)];
                if (cover != 0) {
                    blend(row * width + column, colour, cover);
                }
            }
        }
    }
}
