package org.poolscope.app.inspect;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.poolscope.app.look.Parts;
import org.poolscope.model.value.Value;

/** Bytes, sixteen a row, as numbers and as characters; only the rows on screen exist. */
final class HexView extends BorderPane {
    private static final int WIDTH = 16;

    HexView(Value.Bytes bytes) {
        ListView<Long> rows = new ListView<>(new RowNumbers(0, (bytes.size() + WIDTH - 1) / WIDTH));
        rows.setFixedCellSize(24);
        rows.getStyleClass().add("hex-view");
        rows.setAccessibleText("Bytes");
        rows.setPlaceholder(Parts.label("There are no bytes.", "second"));
        rows.setCellFactory(_ -> new ListCell<>() {
            {
                getStyleClass().add("data");
            }

            @Override
            protected void updateItem(Long row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? null : line(bytes.content(), row * WIDTH));
            }
        });
        setCenter(rows);
        HBox foot = new HBox(Parts.label(Words.count(bytes.size(), "byte", "bytes"), "cell-text", "second"));
        foot.getStyleClass().add("foot-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        setBottom(foot);
    }

    /** Offset, bytes in two groups of eight, and the printable ones as characters. */
    static String line(MemorySegment bytes, long offset) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%08x ", offset));
        StringBuilder characters = new StringBuilder("  ");
        for (int i = 0; i < WIDTH; i++) {
            line.append(i == WIDTH / 2 ? "  " : " ");
            if (offset + i < bytes.byteSize()) {
                int value = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, offset + i));
                line.append(String.format(Locale.ROOT, "%02x", value));
                characters.append(value >= 0x20 && value < 0x7F ? (char) value : '·');
            } else {
                line.append("  ");
            }
        }
        return line.append(characters).toString();
    }
}
