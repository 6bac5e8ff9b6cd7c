package org.poolscope.app.live.scans;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.SourceException;

/** The section Scans: a filter with how many fit, the scans newest first, and what is waited for. */
final class ScansView extends VBox {
    private static final double ROW = 26;

    private final ScansModel model;
    private final Heard heard;
    private final CustomTextField filter = new CustomTextField();
    private final ListView<ScanRow> list;
    private final StackPane body = new StackPane();
    private final VBox notes = new VBox();
    private final ToggleButton next = Parts.segment("Next");
    private boolean choosing;

    /** Hears what a person does here. */
    interface Heard {
        /** A scan is to be shown. */
        void opened(ScanRow scan);

        /** The newest scan is to be shown. */
        void last();

        /** The next scan is to be waited for, or no longer. */
        void next(boolean wait);

        /** Scans are to be searched by their fields. */
        void find();
    }

    ScansView(ScansModel model, Heard heard) {
        this.model = model;
        this.heard = heard;
        list = new ListView<>(model.shown());
        list.setId("scans");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Scans, newest first");
        list.getStyleClass().addAll("side-list", "scan-list");
        list.setCellFactory(_ -> new ScanCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, old, scan) -> {
            if (scan != null && !choosing && (old == null || !old.key().equals(scan.key()))) {
                choosing = true;
                heard.opened(scan);
                choosing = false;
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(filterRow(), notes, body);
        getStyleClass().add("raised");
        model.shown().addListener((ListChangeListener<ScanRow>) _ -> explain());
        model.known().subscribe(_ -> explain());
        model.waiting().subscribe(_ -> tell());
        model.failure().subscribe(_ -> tell());
    }

    /** The buttons for the head of the section. */
    Node tools() {
        ToggleButton last = Parts.segment("Last");
        ToggleButton find = Parts.segment("Find…");
        last.setOnAction(_ -> {
            last.setSelected(false);
            heard.last();
        });
        next.setOnAction(_ -> heard.next(next.isSelected()));
        find.setOnAction(_ -> {
            find.setSelected(false);
            heard.find();
        });
        model.waiting().subscribe(next::setSelected);
        SegmentedButton tools = new SegmentedButton(last, next, find);
        tools.setToggleGroup(null);
        tools.getStyleClass().add("tight");
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    /** The field to type a filter into. */
    CustomTextField filter() {
        return filter;
    }

    /** Selects the row of a scan without opening it again. */
    void reveal(String key) {
        choosing = true;
        for (int i = 0; i < model.shown().size(); i++) {
            if (model.shown().get(i).key().equals(key)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 2));
            }
        }
        choosing = false;
    }

    private Node filterRow() {
        Label fits = Parts.label("", "small", "third");
        fits.textProperty().bind(model.count());
        fits.setMinWidth(Region.USE_PREF_SIZE);
        filter.setId("scanFilter");
        filter.setLeft(Icons.of("filter"));
        filter.setRight(fits);
        filter.setPromptText("Filter, as in dataset: efgh*");
        filter.setAccessibleText("Filter scans by words, or by a field as in dataset: efgh*");
        filter.getStyleClass().addAll("filter-field", "bar", "data");
        filter.textProperty().addListener((_, _, text) -> model.filter(text));
        StackPane row = new StackPane(filter);
        row.getStyleClass().add("filter-row");
        return row;
    }

    private void open() {
        ScanRow scan = list.getSelectionModel().getSelectedItem();
        if (scan != null) {
            heard.opened(scan);
        }
    }

    private void explain() {
        Node shown = list;
        if (model.known().get() && model.all().isEmpty()) {
            Button wait = Parts.button("scan", "Wait for the next", () -> heard.next(true), "bar");
            shown = Parts.empty("scan", "No scan here yet.", wait);
        } else if (model.known().get() && model.shown().isEmpty()) {
            shown = Parts.empty("filter", "No scan fits.", Parts.button("", "Show all", filter::clear, "bar"));
        }
        if (!body.getChildren().contains(shown)) {
            body.getChildren().setAll(shown);
        }
    }

    private void tell() {
        notes.getChildren().clear();
        SourceException failure = model.failure().get();
        if (failure != null) {
            notes.getChildren().add(note(null, "warn", failure.what() + " Trying again."));
        }
        if (model.waiting().get()) {
            notes.getChildren().add(note(Parts.button("", "Stop", () -> heard.next(false), "bar"), "scan",
                    "Waiting for the next scan."));
        }
    }

    private static Node note(@Nullable Node remedy, String icon, String sentence) {
        Label words = Parts.wrapped(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(10, Icons.of(icon), words);
        note.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().addAll("note", "side-note");
        if (icon.equals("warn")) {
            note.getStyleClass().add("warn");
        }
        if (remedy != null) {
            note.getChildren().add(remedy);
        }
        VBox frame = new VBox(note);
        frame.getStyleClass().add("side-note-frame");
        return frame;
    }
}
