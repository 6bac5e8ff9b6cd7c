package org.poolscope.app.plot;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of a heat map outside its palette, set by {@code plot.css}. */
final class HeatTokens {
    private static final StyleablePropertyFactory<HeatMap> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final CssMetaData<HeatMap, Color> HATCH = FACTORY.createColorCssMetaData("-heat-hatch",
            map -> map.tokens().hatch, Color.LIGHTGREY);
    private static final CssMetaData<HeatMap, Color> SUNKEN = FACTORY.createColorCssMetaData("-heat-sunken",
            map -> map.tokens().sunken, Color.WHITESMOKE);

    private final StyleableObjectProperty<Color> hatch = new SimpleStyleableObjectProperty<>(HATCH, Color.LIGHTGREY);
    private final StyleableObjectProperty<Color> sunken = new SimpleStyleableObjectProperty<>(SUNKEN,
            Color.WHITESMOKE);

    HeatTokens(Runnable changed) {
        hatch.addListener((_, _, _) -> changed.run());
        sunken.addListener((_, _, _) -> changed.run());
    }

    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        return FACTORY.getCssMetaData();
    }

    int hatch() {
        return PlotTokens.argb(hatch.get());
    }

    int sunken() {
        return PlotTokens.argb(sunken.get());
    }
}
