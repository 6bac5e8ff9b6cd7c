package org.poolscope.app.inspect.product;

import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;

/** Whether a value is valid: a tick or a warning, and the rule. */
final class ValidCell extends TableCell<MetaRow, MetaRow> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    @Override
    protected void updateItem(@Nullable MetaRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            pseudoClassStateChanged(INVALID, false);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        pseudoClassStateChanged(INVALID, row.valid().isInvalid());
        setText(row.valid().words());
        setGraphic(switch (row.valid().state()) {
            case FREE -> null;
            case VALID -> Icons.of("check").styled("ok");
            case INVALID -> Icons.of("warn").styled("warn");
        });
        setAccessibleText(switch (row.valid().state()) {
            case FREE -> "any value";
            case VALID -> "valid: " + row.valid().words();
            case INVALID -> "not valid: " + row.valid().words();
        });
        setTooltip(row.parameter().valid().isEmpty()
                ? null
                : new Tooltip(row.parameter().valid().stream().map(Validity::full)
                        .collect(
                                Collectors.joining("\n", row.valid().isInvalid() ? "Not valid. Allowed:\n" : "", ""))));
    }
}
