package org.poolscope.app.browse.products;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Lets a person choose a file. */
@FunctionalInterface
public interface FileChoice {
    /** The file chosen, empty for none; {@code at} is in the window that asks. */
    Optional<Path> choose(Node at);

    /** The dialog of the system. */
    static FileChoice system() {
        return at -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Save a product from JSON");
            chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("JSON", "*.json"),
                    new FileChooser.ExtensionFilter("All files", "*"));
            return Optional.ofNullable(chooser.showOpenDialog(at.getScene().getWindow())).map(File::toPath);
        };
    }
}
