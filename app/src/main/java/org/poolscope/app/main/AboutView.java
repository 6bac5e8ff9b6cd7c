package org.poolscope.app.main;

import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** Name, version and licence. */
final class AboutView extends VBox {
    AboutView() {
        getStyleClass().addAll("empty-state", "surface");
        getChildren().addAll(Icons.of("pool", 48).styled("accent"), Parts.label("Poolscope", "hero"),
                Parts.label("Version " + Diagnostics.version(), "data", "second"),
                Parts.label("Apache License 2.0. Fonts: Inter and JetBrains Mono, SIL Open Font License.", "second"));
    }
}
