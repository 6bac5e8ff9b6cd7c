package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.poolscope.app.plot.engine.Stroke;

/** The colours of a plot, set from the look's tokens by {@code plot.css}, so that they follow light and dark. */
final class PlotTokens {
    private static final StyleablePropertyFactory<Plot> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final List<CssMetaData<Plot, Color>> CURVES = IntStream.range(0, Stroke.SLOTS)
            .mapToObj(PlotTokens::ofSlot).toList();
    private static final CssMetaData<Plot, Color> HATCH = FACTORY.createColorCssMetaData("-plot-hatch",
            plot -> plot.tokens().hatch, Color.LIGHTGREY);
    private static final CssMetaData<Plot, Color> SUNKEN = FACTORY.createColorCssMetaData("-plot-sunken",
            plot -> plot.tokens().sunken, Color.WHITESMOKE);
    private static final CssMetaData<Plot, Color> SURFACE = FACTORY.createColorCssMetaData("-plot-surface",
            plot -> plot.tokens().surface, Color.WHITE);

    private final List<StyleableObjectProperty<Color>> curves = new ArrayList<>();
    private final StyleableObjectProperty<Color> hatch;
    private final StyleableObjectProperty<Color> sunken;
    private final StyleableObjectProperty<Color> surface;

    PlotTokens(Runnable changed) {
        CURVES.forEach(data -> curves.add(property(data, Color.STEELBLUE, changed)));
        hatch = property(HATCH, Color.LIGHTGREY, changed);
        sunken = property(SUNKEN, Color.WHITESMOKE, changed);
        surface = property(SURFACE, Color.WHITE, changed);
    }

    private static CssMetaData<Plot, Color> ofSlot(int slot) {
        return FACTORY.createColorCssMetaData("-plot-curve-" + (slot + 1), plot -> plot.tokens().curves.get(slot),
                Color.STEELBLUE);
    }

    private static StyleableObjectProperty<Color> property(CssMetaData<Plot, Color> data, Color first,
            Runnable changed) {
        StyleableObjectProperty<Color> property = new SimpleStyleableObjectProperty<>(data, first);
        property.addListener((_, _, _) -> changed.run());
        return property;
    }

    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Color curve(int slot) {
        return curves.get(slot).get();
    }

    int hatch() {
        return argb(hatch.get());
    }

    int sunken() {
        return argb(sunken.get());
    }

    Color surface() {
        return surface.get();
    }

    /** A colour as straight (not premultiplied) ARGB. */
    static int argb(Color colour) {
        return channel(colour.getOpacity()) << 24 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8
                | channel(colour.getBlue());
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }
}
