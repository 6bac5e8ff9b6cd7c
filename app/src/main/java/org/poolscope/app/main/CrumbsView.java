package org.poolscope.app.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import org.controlsfx.control.BreadCrumbBar;
import org.poolscope.app.look.Icons;

/** The way to what is seen now as a row of crumbs; a click on one goes there, a click beside them starts typing. */
final class CrumbsView extends BreadCrumbBar<Crumb> {
    CrumbsView(Consumer<String> go, Runnable edit) {
        setAccessibleText("Address");
        setCrumbFactory(CrumbsView::crumb);
        setAutoNavigationEnabled(false);
        setMinWidth(0);
        setOnCrumbAction(e -> {
            String address = e.getSelectedCrumb().getValue().address();
            if (address.isEmpty() || e.getSelectedCrumb().equals(getSelectedCrumb())) {
                edit.run();
            } else {
                go.accept(address);
            }
        });
    }

    void show(List<Crumb> way) {
        TreeItem<Crumb> end = null;
        for (Crumb crumb : way) {
            TreeItem<Crumb> next = new TreeItem<>(crumb);
            if (end != null) {
                end.getChildren().add(next);
            }
            end = next;
        }
        setSelectedCrumb(end);
    }

    /** Where the room is too small for the whole way, its end is what a person sees. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> crumbs = getChildren();
        if (crumbs.isEmpty()) {
            return;
        }
        Node last = crumbs.getLast();
        double over = last.getBoundsInParent().getMaxX() - getWidth();
        double gone = 0;
        for (Node crumb : crumbs.subList(0, crumbs.size() - 1)) {
            crumb.setVisible(gone >= over);
            crumb.setLayoutX(crumb.getLayoutX() - gone);
            gone += crumb.isVisible() ? 0 : crumb.getLayoutBounds().getWidth();
        }
        last.setLayoutX(last.getLayoutX() - gone);
        last.resize(Math.min(last.getLayoutBounds().getWidth(), Math.max(0, getWidth() - last.getLayoutX())),
                last.getLayoutBounds().getHeight());
    }

    private static Button crumb(TreeItem<Crumb> item) {
        Crumb crumb = item.getValue();
        Button button = new Button(crumb.text());
        button.setMnemonicParsing(false);
        button.getStyleClass().add("crumb");
        if (item.isLeaf()) {
            button.getStyleClass().add("strong");
        }
        HBox graphic = new HBox();
        graphic.getStyleClass().add("crumb-icons");
        if (item.getParent() != null) {
            graphic.getChildren().add(Icons.of("right"));
        }
        if (!crumb.icon().isEmpty()) {
            Node icon = Icons.of(crumb.icon()).styled("text");
            graphic.getChildren().add(icon);
        }
        button.setGraphic(graphic.getChildren().isEmpty() ? null : graphic);
        return button;
    }
}
