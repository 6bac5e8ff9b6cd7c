package org.poolscope.app.query;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;

/** A cell of a hit, with an icon before its text if it has one. */
final class HitCell extends TableCell<Hit, String> {
    private static final int LONG = 14;
    private static final int LONGEST = 400;

    private final String icon;

    HitCell(String icon, String look) {
        this.icon = icon;
        getStyleClass().add(look);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        boolean shown = !empty && text != null;
        setText(shown ? text.replace('\n', ' ') : null);
        setGraphic(shown && !icon.isEmpty() ? Icons.of(icon) : null);
        setTooltip(shown && text.length() > LONG
                ? new Tooltip(text.substring(0, Math.min(text.length(), LONGEST)))
                : null);
    }
}
