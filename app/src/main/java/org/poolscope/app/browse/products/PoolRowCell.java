package org.poolscope.app.browse.products;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icon;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** A row of a pool's tree on screen: icon, number and name at the left, what is told of it at the right. */
final class PoolRowCell extends TreeCell<PoolRow> {
    private static final double END = 12;
    private static final int LONG = 18;

    private final Label lead = Parts.label("", "tree-lead");
    private final Label name = Parts.label("", "tree-name");
    private final Label words = Parts.label("", "small", "third");
    private final Button open = Parts.link("Open", this::openElsewhere);
    private final HBox box = new HBox(8, lead, name, words);
    private final PoolTreeView.Heard heard;
    private @Nullable PoolRow row;
    private Subscription watched = Subscription.EMPTY;

    PoolRowCell(PoolTreeView.Heard heard) {
        this.heard = heard;
        box.setAlignment(Pos.CENTER_LEFT);
        lead.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("row-cell");
        setOnMouseClicked(event -> {
            TreeItem<PoolRow> item = getTreeItem();
            boolean plain = !event.isShiftDown() && !event.isShortcutDown();
            if (item != null && plain && event.getButton() == MouseButton.PRIMARY && event.getX() >= box.getLayoutX()) {
                PoolTreeView.open(item, heard);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PoolRow next, boolean empty) {
        super.updateItem(next, empty);
        if (row != next) {
            show(next);
        }
        TreeItem<PoolRow> item = getTreeItem();
        if (item != null && item.getParent() instanceof PoolBranch branch && !branch.isComplete()
                && branch.getChildren().getLast().equals(item)) {
            heard.reachedEnd(branch);
        }
    }

    private void show(@Nullable PoolRow next) {
        PoolRow before = row;
        row = next;
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (before != null) {
            heard.went(before);
        }
        if (next == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        lead.setText(next.lead());
        lead.setVisible(!next.lead().isEmpty());
        lead.setManaged(!next.lead().isEmpty());
        watched = next.name().subscribe(text -> tell(next)).and(next.words().subscribe(_ -> tell(next)));
        setGraphic(box);
        if (!next.isKnown()) {
            heard.came(next);
        }
    }

    private void tell(PoolRow shown) {
        name.setText(shown.name().get());
        words.setText(shown.words().get());
        Icon icon = Icons.of(shown.icon());
        Label first = shown.lead().isEmpty() ? name : lead;
        first.setGraphic(shown.icon().equals("warn") ? icon.styled("warn") : icon);
        (shown.lead().isEmpty() ? lead : name).setGraphic(null);
        boolean link = shown.kind() == PoolRow.Kind.ELSEWHERE;
        if (link != box.getChildren().contains(open)) {
            box.getChildren().setAll(link ? new Node[]{lead, name, words, open} : new Node[]{lead, name, words});
        }
        open.setAccessibleText("Open " + shown.urn().map(urn -> urn.pool()).orElse(""));
        String more = shown.problem().isEmpty() ? shown.words().get() : shown.problem();
        setAccessibleText(more.isEmpty() ? shown.called() : shown.called() + ", " + more);
        boolean tip = !shown.problem().isEmpty() || shown.called().length() > LONG;
        setTooltip(tip
                ? new Tooltip(shown.problem().isEmpty() ? shown.called() : shown.called() + ": " + shown.problem())
                : null);
    }

    private void openElsewhere() {
        PoolRow shown = row;
        if (shown != null) {
            heard.opened(shown);
        }
    }

    /** Never wider than the tree, so that names are cut there and no bar appears below. */
    @Override
    protected double computePrefWidth(double height) {
        return 1;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (box.getParent() == this) {
            double width = Math.max(0, getWidth() - box.getLayoutX() - END);
            box.resize(width, box.getHeight());
            box.layout();
        }
    }
}
