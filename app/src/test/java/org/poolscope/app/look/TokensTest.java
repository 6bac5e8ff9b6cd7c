package org.poolscope.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final List<String> GROUNDS = List.of("-ps-ground", "-ps-surface", "-ps-raised", "-ps-sunken",
            "-ps-soft", "-ps-hover");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryGround(Theme theme) {
        for (String text : List.of("-ps-text", "-ps-text-2", "-ps-text-3")) {
            GROUNDS.forEach(ground -> holds(theme, text, ground, 4.5));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tonesCanBeReadOnTheirSoftGroundAndOnSurfaces(Theme theme) {
        for (String tone : List.of("-ps-ok", "-ps-warn", "-ps-error")) {
            holds(theme, tone, tone + "-soft", 4.5);
            holds(theme, tone, "-ps-surface", 4.5);
        }
        holds(theme, "-ps-accent", "-ps-soft", 4.5);
        holds(theme, "-ps-accent", "-ps-surface", 4.5);
        holds(theme, "-ps-on-accent", "-ps-accent", 4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void edgesOfControlsAndCurvesAreSeen(Theme theme) {
        holds(theme, "-ps-outline", "-ps-surface", 3);
        holds(theme, "-ps-accent", "-ps-ground", 3);
        for (int curve = 1; curve <= 4; curve++) {
            holds(theme, "-ps-curve-" + curve, "-ps-surface", 3);
        }
    }

    @Test
    void theDarkThemeSetsEveryToken() {
        Tokens light = Tokens.of(Theme.LIGHT);
        Tokens dark = Tokens.of(Theme.DARK);

        assertEquals(light.colours().keySet(), dark.colours().keySet());
        assertEquals(30, light.colours().size());
    }

    @Test
    void aColourIsOpaqueInAPixelBuffer() {
        assertEquals(0xFF0072B2, Tokens.of(Theme.LIGHT).argb("-ps-curve-1"));
    }

    @Test
    void contrastOfBlackOnWhiteIsTheLargest() {
        Tokens tokens = new Tokens(Theme.LIGHT, Map.of("a", 0, "b", 0xFFFFFF));

        assertEquals(21, tokens.contrast("a", "b"), 1e-9);
    }

    private static void holds(Theme theme, String one, String other, double least) {
        double contrast = Tokens.of(theme).contrast(one, other);
        assertTrue(contrast >= least, () -> theme + ": " + one + " on " + other + " is " + contrast);
    }
}
