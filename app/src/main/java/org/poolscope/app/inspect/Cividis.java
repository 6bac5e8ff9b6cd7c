package org.poolscope.app.inspect;

/** The colours of an image: cividis, which people with any colour vision see rise from dark to light. */
final class Cividis {
    /** Red, green and blue at eleven equal steps (Nuñez, Anderton and Renslow 2018). */
    private static final int[] STEPS = {0x00224E, 0x0F3570, 0x35456C, 0x4F576C, 0x666970, 0x7D7C78, 0x948E77, 0xAEA371,
            0xC8B866, 0xE5CF52, 0xFEE838};

    private Cividis() {}

    /** The colour at {@code part} of the way from 0 to 1, with full opacity. */
    static int argb(double part) {
        double at = Math.clamp(part, 0, 1) * (STEPS.length - 1);
        int low = (int) Math.min(at, STEPS.length - 2);
        double rest = at - low;
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = STEPS[low] >> shift & 255;
            int to = STEPS[low + 1] >> shift & 255;
            colour = colour << 8 | (int) Math.round(from + (to - from) * rest);
        }
        return colour;
    }
}
