package org.poolscope.app.browse;

import java.util.Locale;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;

/** Jumps to the next open row whose name begins with what is typed without long pauses. */
final class TypeAhead {
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final TreeView<Row> tree;
    private String typed = "";
    private long last;

    TypeAhead(TreeView<Row> tree) {
        this.tree = tree;
        tree.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            String text = event.getCharacter();
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (plain && !text.isEmpty() && !Character.isISOControl(text.charAt(0))) {
                type(text, System.nanoTime());
                event.consume();
            }
        });
    }

    void type(String text, long now) {
        boolean goesOn = now - last < PAUSE_NANOS;
        typed = (goesOn ? typed : "") + text.toLowerCase(Locale.ROOT);
        last = now;
        int start = Math.max(0, tree.getSelectionModel().getSelectedIndex());
        int rows = tree.getExpandedItemCount();
        int skip = goesOn && typed.length() > 1 ? 0 : 1;
        for (int i = 0; i < rows; i++) {
            int row = (start + skip + i) % rows;
            TreeItem<Row> item = tree.getTreeItem(row);
            if (item != null && item.getValue().name().toLowerCase(Locale.ROOT).startsWith(typed)) {
                tree.getSelectionModel().select(row);
                tree.scrollTo(Math.max(0, row - 3));
                return;
            }
        }
    }
}
