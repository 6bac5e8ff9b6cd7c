package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/** Where a query looks: in which pools, for which class, with which tag. */
final class ScopeView extends HBox {
    private static final double LEAD = 52;
    private static final int MOST_TAGS = 30;

    private final QueryModel model;
    private final HBox chips = new HBox(8);
    private final ComboBox<String> type = new ComboBox<>();
    private final CheckBox subclasses = new CheckBox("with subclasses");
    private final HBox tag = new HBox();
    private final Heard heard;

    /** Hears what a person does here. */
    interface Heard {
        /** The query looks elsewhere now. */
        void scoped();

        /** What the pool at an address is called. */
        String poolName(String address);

        /** The addresses of the pools that could be added. */
        List<String> otherPools();

        /** The tags of the pools chosen. */
        List<String> tags();
    }

    ScopeView(QueryModel model, Heard heard) {
        this.model = model;
        this.heard = heard;
        type.setId("queryClass");
        type.setAccessibleText("Class of products");
        type.setEditable(false);
        type.setPrefWidth(184);
        type.setMinWidth(128);
        type.setButtonCell(new ClassCell());
        type.setCellFactory(_ -> new ClassCell());
        type.setOnAction(_ -> {
            if (type.getValue() != null && !type.getValue().equals(model.type().get())) {
                model.type().set(type.getValue());
                heard.scoped();
            }
        });
        subclasses.setMinWidth(Region.USE_PREF_SIZE);
        subclasses.setOnAction(_ -> {
            model.subclasses().set(subclasses.isSelected());
            heard.scoped();
        });
        chips.setAlignment(Pos.CENTER_LEFT);
        tag.setAlignment(Pos.CENTER_LEFT);
        Label in = Parts.label("in", "cell-text", "second", "form-lead");
        in.setMinWidth(LEAD);
        getChildren().addAll(in, chips,
                Parts.iconButton("plus", "Look in another pool as well", this::offerPools, "tight"), word("class"),
                type,
                subclasses, word("tag"), tag);
        getStyleClass().add("form-row");
        model.pools().subscribe(_ -> showPools());
        model.tag().subscribe(_ -> showTag());
        model.subclasses().subscribe(subclasses::setSelected);
        model.type().subscribe(name -> classes(type.getItems(), name));
    }

    /** The classes to choose from. */
    void classes(List<String> names, String chosen) {
        List<String> all = new ArrayList<>(names);
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        if (!type.getItems().equals(all)) {
            type.getItems().setAll(all);
        }
        type.setValue(chosen);
    }

    /** Shows the pools by the names they have now. */
    void showPools() {
        chips.getChildren().clear();
        for (String pool : model.pools().get()) {
            chips.getChildren().add(ChipView.removable("pool", heard.poolName(pool), () -> {
                List<String> fewer = new ArrayList<>(model.pools().get());
                fewer.remove(pool);
                model.pools().set(fewer);
                heard.scoped();
            }));
        }
        if (model.pools().get().isEmpty()) {
            chips.getChildren().add(Parts.label("no pool", "cell-text", "warn-text"));
        }
    }

    private void showTag() {
        String chosen = model.tag().get();
        tag.getChildren().setAll(chosen.isEmpty()
                ? anyTag()
                : ChipView.removable("tag", chosen, () -> choose("")));
    }

    private Region anyTag() {
        Region any = Parts.button("tag", "any", this::offerTags, "chip-button");
        any.setAccessibleText("Tag: any. Choose a tag");
        return any;
    }

    private void choose(String name) {
        model.tag().set(name);
        heard.scoped();
    }

    private void offerTags() {
        ContextMenu menu = new ContextMenu();
        List<String> names = heard.tags();
        names.stream().limit(MOST_TAGS).forEach(name -> menu.getItems().add(item(name, () -> choose(name))));
        if (names.size() > MOST_TAGS) {
            menu.getItems().add(off(Counts.grouped(names.size() - MOST_TAGS)
                    + " more; ask for one in the text, as in \"late\" in tags"));
        }
        if (names.isEmpty()) {
            menu.getItems().add(off("Nothing is tagged here."));
        }
        menu.show(tag, javafx.geometry.Side.BOTTOM, 0, 2);
    }

    private void offerPools() {
        ContextMenu menu = new ContextMenu();
        for (String pool : heard.otherPools()) {
            menu.getItems().add(item(heard.poolName(pool), () -> {
                List<String> more = new ArrayList<>(model.pools().get());
                more.add(pool);
                model.pools().set(more);
                heard.scoped();
            }));
        }
        if (menu.getItems().isEmpty()) {
            menu.getItems().add(off("No other pool is open."));
        }
        menu.show(chips, javafx.geometry.Side.BOTTOM, 0, 2);
    }

    private static MenuItem item(String text, Runnable chosen) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    private static MenuItem off(String words) {
        MenuItem item = new MenuItem(words);
        item.setDisable(true);
        return item;
    }

    private static Label word(String text) {
        Label label = Parts.label(text, "cell-text", "second");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static final class ClassCell extends javafx.scene.control.ListCell<String> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            setGraphic(empty || name == null ? null : Icons.of("class"));
        }
    }
}
