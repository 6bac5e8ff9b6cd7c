package org.poolscope.app.look;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows one content larger or smaller; the content is laid out in pixels of its own and knows nothing of it. */
final class Zoom extends Region {
    private final Parent content;
    private final ObservableDoubleValue factor;

    Zoom(Parent content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        Scale scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        factor.addListener(_ -> requestLayout());
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
