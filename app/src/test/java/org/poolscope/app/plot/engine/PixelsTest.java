package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PixelsTest {
    @Test
    void twoChannelsAtOnceAreDimmedAsEachAlone() {
        for (int alpha = 0; alpha <= 255; alpha++) {
            for (int channel = 0; channel <= 255; channel++) {
                int other = 255 - channel;
                assertEquals(Pixels.over(other, alpha) << 16 | Pixels.over(channel, alpha),
                        Pixels.twoOver(other << 16 | channel, alpha));
            }
        }
    }

    @Test
    void aColourThatCoversHalfLeavesHalfOfWhatIsBelow() {
        Pixels pixels = new Pixels(new int[]{0xFFFF8000}, 1, 1);
        pixels.blend(0, Pixels.premultiplied(0xFF0000FF, 128));
        assertEquals(0xFF7F4080, pixels.argb()[0]);
    }
}
