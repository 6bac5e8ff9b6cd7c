package org.poolscope.app.main.start;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The five kinds of source as cards; pressing one puts its example into the open box. */
final class CardsView extends FlowPane {
    private final StartModel model;

    CardsView(StartModel model) {
        this.model = model;
        getStyleClass().add("cards");
        add("sessions", "Session folder", "Python shelves of a DataManager, one file a session.", "exp1.data");
        add("pool", "Product pool", "fdi products with metadata, tags and contexts. Folder, memory or HTTP.",
                "file:///data/richpool");
        add("scan", "Scans and streams", "blissdata scans in Redis, live while they run.", "redis://localhost:6379");
        add("heap", "Object store", "Dicts and lists in a memory-mapped file, watched as they change.", "counter.heap");
        add("shm", "Arrays and text tables", "Shared memory arrays, HDF5 files, text tables read in parallel.",
                "shm:// sample_a.txt");
    }

    private void add(String icon, String title, String text, String example) {
        VBox content = new VBox(Icons.of(icon, 32).styled("accent"), Parts.label(title, "strong", "card-title"),
                Parts.wrapped(text, "cell-text", "second", "card-text"),
                Parts.label(example, "code", "second", "card-example"));
        content.getStyleClass().add("card-content");
        Button card = new Button();
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("kind-card");
        card.setAccessibleText(title + ". " + text + " For example " + example);
        card.setOnAction(_ -> model.address().set(example.split(" ", 2)[0]));
        content.prefWidthProperty().bind(card.widthProperty().subtract(34));
        getChildren().add(card);
    }
}
