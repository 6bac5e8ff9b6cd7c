package org.poolscope.app.browse.objects;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** A row of a store's tree in the side pane: name and type. */
final class ObjectSideCell extends TreeCell<ObjectRow> {
    private final Label name = Parts.label("", "tree-name");
    private final Label words = Parts.label("", "small", "third");
    private final HBox box = new HBox(8, name, Parts.space(), words);
    private Subscription watched = Subscription.EMPTY;

    ObjectSideCell() {
        getStyleClass().add("row-cell");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("object-side-row");
        words.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ObjectRow row, boolean empty) {
        super.updateItem(row, empty);
        ObjectCells.more(getTreeItem());
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(box);
        name.setGraphic(Icons.of(row.look().get().icon()));
        name.setText(row.title());
        watched = row.look().subscribe(look -> {
            words.setText(row.parts() < 0 ? look.type() : look.type() + " " + row.parts());
            setAccessibleText(row.title() + ", " + words.getText());
        });
    }
}
