package org.poolscope.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The three font families of the window, read from the class path so that a picture is the same on every machine. */
public final class Fonts {
    /** Body text. */
    public static final String TEXT = "Inter";
    /** Titles and emphasis: a family of its own, because JavaFX finds no semi-bold weight in {@link #TEXT}. */
    public static final String STRONG = "Inter SemiBold";
    /** Every number, name and address that comes from data. */
    public static final String DATA = "JetBrains Mono";

    private static final List<String> FILES = List.of("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /** Makes the families known to JavaFX; loading them again costs little and changes nothing. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("The font " + file + " is not on the class path.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
