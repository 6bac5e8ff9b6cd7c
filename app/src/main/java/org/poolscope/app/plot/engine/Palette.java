package org.poolscope.app.plot.engine;

/**
 * The colours of a heat map from small to large, each given at 33 places with straight lines between. Cividis, viridis
 * and inferno are Matplotlib's (CC0); vik is by F. Crameri (MIT), for numbers on both sides of zero.
 */
public enum Palette {
    CIVIDIS("00224e00285b002e6a0533711a386f273e6e32436d3b496c434e6c4b546c535a6d5a5f6e61656f686a716f70737676767d7c78"
            + "8482798c8878938e789b9476a39a74aba072b4a76fbcae6cc4b468cdbb63d5c25edec958e7d150f0d846f9e03afee838"), VIRIDIS(
                    "440154470d6048186a482374472d7b4537814240863e49893b528b375b8d33638d2f6b8e2c728e297a8e26828e23898e21918c"
                            + "1f988b1fa08822a78528ae8032b67a3fbc734ec36b5ec96270cf5784d44b98d83eaddc30c2df23d8e219ece51bfde725"), GREY(
                                    "000000ffffff"), INFERNO(
                                            "0000040403120b0724150b37210c4a2f0a5b3d09654a0c6b57106e64156e71196e7d1e6d8a226a972766a32c61b0315bbc3754"
                                                    + "c73e4cd24644db503be45a31eb6628f1731df68013f98e09fb9d07fcac11fbbc21f9cb35f5db4cf2ea69f3f68afcffa4"), VIK(
                                                            "001261021f69022b710237790344810551890c5e921c6d9c307da6488db2619ebd7aaec894bed2adcdddc6dbe6dee6e9ece5e0"
                                                                    + "eed9cde9cab8e2baa2dbaa8dd59b79cf8c66c97e53c27041bc622fb2511da33e0d912d06811f06731406650907590008");

    /** How many colours a palette has. */
    public static final int COLOURS = 256;
    private static final int DIGITS = 6;

    private final String places;

    Palette(String places) {
        this.places = places;
    }

    /** Whether its middle means zero. */
    public boolean isDiverging() {
        return this == VIK;
    }

    /** All colours as opaque ARGB, from small to large; a new array. */
    public int[] argb() {
        int last = places.length() / DIGITS - 1;
        int[] colours = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            double at = (double) i * last / (COLOURS - 1);
            int place = Math.min((int) at, last - 1);
            colours[i] = between(place(place), place(place + 1), at - place);
        }
        return colours;
    }

    private int place(int at) {
        return Integer.parseInt(places, at * DIGITS, (at + 1) * DIGITS, 16);
    }

    private static int between(int one, int other, double part) {
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = one >> shift & 255;
            int to = other >> shift & 255;
            colour = colour << 8 | (int) Math.round(from + (to - from) * part);
        }
        return colour;
    }
}
