package org.poolscope.app.query;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;

/** A cell of a hit, with the icon of the product before its text in the first column. */
final class HitCell extends TableCell<Hit, String> {
    private static final int LONG = 14;
    private static final int LONGEST = 400;

    private final boolean withIcon;

    HitCell(boolean withIcon, String look) {
        this.withIcon = withIcon;
        getStyleClass().add(look);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(text.replace('\n', ' '));
        Hit hit = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(withIcon && hit != null ? Icons.of(hit.icon()) : null);
        setTooltip(text.length() > LONG
                ? new Tooltip(text.substring(0, Math.min(text.length(), LONGEST)))
                : null);
    }
}
