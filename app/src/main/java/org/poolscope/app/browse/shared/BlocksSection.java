package org.poolscope.app.browse.shared;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;

/** The blocks in the side pane: names and sizes. */
final class BlocksSection extends StackPane {
    private static final double ROW = 26;

    /** {@code opened} runs when a block is to be seen. */
    BlocksSection(BlocksModel model, Runnable opened) {
        ListView<BlockRow> list = new ListView<>(model.rows());
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Blocks of shared memory");
        list.getStyleClass().add("side-list");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.chosen().set(row);
            }
        });
        model.chosen().subscribe(row -> list.getSelectionModel().select(row));
        list.setOnMouseClicked(_ -> opened.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opened.run();
            }
        });
        getChildren().add(list);
        getStyleClass().add("raised");
    }

    private static final class Cell extends ListCell<BlockRow> {
        @Override
        protected void updateItem(@Nullable BlockRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.name() + "   " + row.size());
            setGraphic(empty || row == null ? null : Icons.of(row.isOrphan() ? "warn" : "shm"));
        }
    }
}
