package org.poolscope.app.browse;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The section of the side pane that shows what is in a source: a filter row and a tree. */
final class SessionsView extends VBox {
    private static final double ROW = 26;

    private final TreeView<Row> tree = new TreeView<>();
    private final CustomTextField filter = new CustomTextField();
    private final StackPane body = new StackPane(tree);
    private final StackPane notice = new StackPane();
    private final Heard heard;
    private final TypeAhead typeAhead = new TypeAhead(tree);

    /** Hears what a person does here. */
    interface Heard extends PagedCell.Seen<Row> {
        /** A row was selected. */
        void selected(Row row);

        /** These rows are selected now, perhaps none. */
        void picked(List<Row> rows);

        /** Another text stands in the filter. */
        void filtered(String text);

        /** Sessions or keys shall stand at the top. */
        void turned(boolean byKey);
    }

    SessionsView(Heard heard) {
        this.heard = heard;
        filter.setLeft(Icons.of("filter"));
        filter.setRight(Parts.keyCap("Ctrl+F"));
        filter.setPromptText("Filter names");
        filter.setAccessibleText("Filter names: a beginning, a glob, or a regular expression between slashes");
        filter.getStyleClass().addAll("filter-field", "bar");
        filter.textProperty().addListener((_, _, text) -> heard.filtered(text));
        StackPane row = new StackPane(filter);
        row.getStyleClass().add("filter-row");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.getStyleClass().add("browse-tree");
        tree.setAccessibleText("Sessions and keys");
        tree.setCellFactory(_ -> new RowCell(heard));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<Row>>) change -> heard
                .picked(change.getList().stream().filter(Objects::nonNull).map(TreeItem::getValue).toList()));
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                heard.selected(item.getValue());
            }
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(row, notice, body);
        getStyleClass().add("raised");
    }

    /** The buttons for the head of the section. */
    SegmentedButton toggle() {
        ToggleButton bySession = new ToggleButton("By session");
        ToggleButton byKey = new ToggleButton("By key");
        bySession.setSelected(true);
        bySession.setOnAction(_ -> turn(bySession, false));
        byKey.setOnAction(_ -> turn(byKey, true));
        SegmentedButton toggle = new SegmentedButton(bySession, byKey);
        toggle.getStyleClass().add("tight");
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    /** What a right click offers. */
    void offer(ContextMenu menu) {
        tree.setContextMenu(menu);
    }

    TreeView<Row> tree() {
        return tree;
    }

    CustomTextField filter() {
        return filter;
    }

    TypeAhead typeAhead() {
        return typeAhead;
    }

    /** Shows a sentence in place of the tree, or the tree again for null. */
    void explain(@Nullable VBox note) {
        Node shown = note == null ? tree : note;
        if (!body.getChildren().contains(shown)) {
            body.getChildren().setAll(shown);
        }
    }

    /** Says above the tree what is to be known of all of it; nothing for an empty sentence. */
    void notice(String sentence) {
        notice.getChildren().clear();
        notice.getStyleClass().clear();
        if (!sentence.isEmpty()) {
            Label words = Parts.wrapped(sentence);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox note = new HBox(Icons.of("warn").styled("warn"), words);
            note.getStyleClass().addAll("note", "tall-note", "warn");
            notice.getStyleClass().add("note-frame");
            notice.getChildren().setAll(note);
        }
    }

    private void open() {
        TreeItem<Row> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            PagedCell.open(item, heard);
        }
    }

    private void turn(ToggleButton pressed, boolean byKey) {
        if (pressed.isSelected()) {
            heard.turned(byKey);
        }
        pressed.setSelected(true);
    }
}
