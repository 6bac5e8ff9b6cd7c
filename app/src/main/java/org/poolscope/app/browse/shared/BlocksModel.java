package org.poolscope.app.browse.shared;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The blocks that were there when they were last listed, and the one that is chosen. */
final class BlocksModel {
    private final ObservableList<BlockRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BlockRow> chosen = new SimpleObjectProperty<>(this, "chosen");

    ObservableList<BlockRow> rows() {
        return rows;
    }

    /** The chosen block as it was listed last; null for none. */
    ObjectProperty<@Nullable BlockRow> chosen() {
        return chosen;
    }

    Optional<BlockRow> named(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** Takes a new listing; the chosen block stays chosen while it is there. */
    void take(List<BlockRow> listed) {
        BlockRow before = chosen.get();
        if (!rows.equals(listed)) {
            rows.setAll(listed);
        }
        chosen.set(before == null ? null : named(before.name()).orElse(null));
    }
}
