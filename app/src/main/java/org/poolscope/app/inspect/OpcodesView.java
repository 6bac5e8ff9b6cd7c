package org.poolscope.app.inspect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.model.source.Instructions.Line;

/** The opcodes of a pickle, a row each: where, what, with what; rows come as they are scrolled to. */
final class OpcodesView extends VBox {
    /** More rows than a person looks through; the command line lists all. */
    static final int MOST = 100_000;
    /** Rows below the last one on screen that are fetched ahead. */
    private static final int AHEAD = 100;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ListView<Line> rows = new ListView<>(lines);
    private final Button show;
    private final Label foot = Parts.label("", "cell-text", "third");
    private final CopyTarget copies;
    private Runnable wanted = () -> {};
    private long next;

    /** For a pickle of so many opcodes, 0 if that is not known; copies go to {@code copies}. */
    OpcodesView(long opcodes, CopyTarget copies) {
        super(8);
        this.copies = copies;
        show = Parts.button("", opcodes > 0
                ? "Show " + Counts.grouped(opcodes) + (opcodes == 1 ? " opcode" : " opcodes")
                : "Show opcodes", this::open, "link");
        show.setId("showOpcodes");
        rows.setId("opcodes");
        rows.getStyleClass().addAll("hex-view", "opcodes");
        rows.setFixedCellSize(24);
        rows.setPrefHeight(11 * 24);
        rows.setAccessibleText("Opcodes");
        rows.setPlaceholder(Parts.label("reading", "second"));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.setCellFactory(_ -> new Row());
        rows.setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(_ -> copy());
        rows.setContextMenu(new ContextMenu(copy));
        getChildren().add(new HBox(show));
    }

    /** What fetches more rows; asked each time some are missing. */
    void setOnWanted(Runnable fetch) {
        wanted = fetch;
    }

    /** The byte to go on from, -1 after the last row that is wanted. */
    long next() {
        return next;
    }

    /** Adds the next rows. */
    void add(List<Line> more, long goOn) {
        lines.addAll(more);
        next = lines.size() < MOST ? goOn : -1;
        boolean cut = goOn >= 0 && next < 0;
        foot.setText(next >= 0
                ? Counts.grouped(lines.size()) + " so far"
                : cut
                        ? "The first " + Counts.grouped(lines.size()) + "; poolscope show --opcodes lists all."
                        : Counts.grouped(lines.size()) + " in all");
    }

    /** Says why there are no more rows. */
    void fail(String sentence) {
        next = -1;
        rows.setPlaceholder(Parts.wrapped(sentence, "second"));
        foot.setText(sentence);
    }

    /** Offset, name and argument of a row as they are copied. */
    static String text(Line line) {
        return String.format(Locale.ROOT, "%8d  %s", line.offset(), (line.name() + " " + line.argument()).strip());
    }

    private void open() {
        foot.setWrapText(true);
        Button copy = Parts.button("copy", "Copy", this::copy);
        copy.setId("copyOpcodes");
        HBox buttons = new HBox(8, copy);
        buttons.getStyleClass().add("bar");
        getChildren().setAll(rows, foot, buttons);
        wanted.run();
    }

    /** The selected rows, or all that are there. */
    private void copy() {
        List<Line> chosen = rows.getSelectionModel().getSelectedItems();
        copies.copy((chosen.isEmpty() ? lines : chosen).stream().map(OpcodesView::text)
                .collect(Collectors.joining("\n")));
    }

    private final class Row extends ListCell<Line> {
        Row() {
            getStyleClass().add("data");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : text(line));
            if (!empty && next >= 0 && getIndex() >= lines.size() - AHEAD) {
                wanted.run();
            }
        }
    }
}
