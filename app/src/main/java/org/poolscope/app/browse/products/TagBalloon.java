package org.poolscope.app.browse.products;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.poolscope.app.look.Balloons;
import org.poolscope.app.look.Parts;

/** Lets a person tick the tags of some products and add new ones, in a balloon. */
final class TagBalloon {
    private static final double MOST = 240;

    private final TagModel model;
    private final VBox boxes = new VBox(4);

    private TagBalloon(TagModel model) {
        this.model = model;
        boxes.setId("tagBoxes");
        model.having().sequencedKeySet().forEach(tag -> boxes.getChildren().add(box(tag, model.share(tag))));
    }

    /** Asks beside {@code at}; {@code set} hears the tags to give (true) and to take (false). */
    static void ask(Node at, String whose, TagModel model, Consumer<Map<String, Boolean>> set) {
        TagBalloon tags = new TagBalloon(model);
        String title = "Tags of " + whose;
        PopOver balloon = Balloons.of(title);
        TextField more = new TextField();
        more.setId("newTag");
        more.setPromptText("New tag, Enter");
        more.setAccessibleText("New tag");
        more.setOnAction(_ -> {
            tags.add(more.getText().strip());
            more.clear();
        });
        ScrollPane pane = new ScrollPane(tags.boxes);
        pane.setFitToWidth(true);
        pane.setMaxHeight(MOST);
        Button apply = Parts.button("tag", "Set tags", () -> {
            tags.add(more.getText().strip());
            balloon.hide();
            set.accept(model.changes(tags.wishes()));
        }, "primary", "bar");
        apply.setId("setTags");
        HBox buttons = new HBox(8, Parts.space(), Parts.button("", "Cancel", balloon::hide, "bar"), apply);
        VBox box = new VBox(12, Parts.label(title, "strong"));
        if (!model.having().isEmpty()) {
            box.getChildren().add(pane);
        }
        box.getChildren().addAll(more, buttons);
        Balloons.show(balloon, box, at);
        more.requestFocus();
    }

    private void add(String tag) {
        if (!tag.isEmpty()) {
            boxes.getChildren().removeIf(node -> tag.equals(node.getUserData()));
            boxes.getChildren().add(box(tag, TagModel.Share.ALL));
        }
    }

    private Map<String, Boolean> wishes() {
        Map<String, Boolean> wishes = new LinkedHashMap<>();
        boxes.getChildren().forEach(node -> {
            if (node instanceof CheckBox box && !box.isIndeterminate()) {
                wishes.put(String.valueOf(box.getUserData()), box.isSelected());
            }
        });
        return wishes;
    }

    private CheckBox box(String tag, TagModel.Share share) {
        CheckBox box = new CheckBox(share == TagModel.Share.SOME
                ? tag + "  (" + model.having().get(tag) + " of " + model.products() + ")"
                : tag);
        box.setMnemonicParsing(false);
        box.setUserData(tag);
        box.setAllowIndeterminate(share == TagModel.Share.SOME);
        box.setIndeterminate(share == TagModel.Share.SOME);
        box.setSelected(share == TagModel.Share.ALL);
        return box;
    }
}
