package org.poolscope.app.inspect.product;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell of one text; its tooltip says what is special, or the whole text where that is long. */
final class MetaCell<T> extends TableCell<MetaRow, T> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int LONG = 16;
    private static final int LONGEST_TIP = 1000;

    private final Function<T, String> text;
    private final Function<T, String> tip;

    MetaCell(String look, Function<T, String> text, Function<T, String> tip) {
        this.text = text;
        this.tip = tip;
        getStyleClass().add(look);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(INVALID, false);
            return;
        }
        String words = text.apply(item);
        String special = tip.apply(item);
        setText(words.length() > LONGEST_TIP ? words.substring(0, LONGEST_TIP) + "…" : words.replace('\n', ' '));
        String told = special.isEmpty() && words.length() > LONG ? words : special;
        setTooltip(told.isEmpty() ? null : new Tooltip(told.substring(0, Math.min(told.length(), LONGEST_TIP))));
        pseudoClassStateChanged(INVALID, item instanceof MetaRow row && row.valid().isInvalid());
    }
}
