package org.poolscope.app.look;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** The theme and the text size of one window, applied to its scenes and changed while they are open. */
public final class Look {
    /** The smallest and the largest text size, as a factor of the normal one. */
    public static final double SMALLEST = 0.8;
    /** See {@link #SMALLEST}. */
    public static final double LARGEST = 2.0;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 1);

    /** Loads the fonts; starts with the given theme and the normal text size. */
    public Look(Theme theme) {
        Fonts.load();
        this.theme.set(theme);
    }

    /** The theme; setting it restyles every scene this look is applied to. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The text size as a factor, {@value #SMALLEST} to {@value #LARGEST}. */
    public DoubleProperty textSize() {
        return textSize;
    }

    /** Makes the text bigger or smaller by {@code steps} of a tenth, within the limits. */
    public void zoomText(int steps) {
        double wanted = Math.round(textSize.get() * 10 + steps) / 10.0;
        textSize.set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    /** Styles a scene now and at every change of theme or text size; its root becomes the content of a larger one. */
    public void apply(Scene scene) {
        Parent content = scene.getRoot();
        scene.setRoot(new Region());
        content.getStyleClass().remove("root");
        Zoom zoom = new Zoom(content, textSize);
        scene.setRoot(zoom);
        theme.addListener(_ -> restyle(zoom));
        textSize.addListener(_ -> resize(scene));
        restyle(zoom);
        resize(scene);
    }

    private void resize(Scene scene) {
        scene.getStylesheets().setAll(Stylesheet.address(textSize.get()));
    }

    private void restyle(Parent root) {
        root.getStyleClass().removeAll(Theme.LIGHT.word(), Theme.DARK.word());
        root.getStyleClass().add(theme.get().word());
    }
}
