package org.poolscope.app.live.scans;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Counts;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;

/** The scans of one store, newest first, and which of them are shown. Used on the window's thread. */
public final class ScansModel {
    private final ObservableList<ScanRow> shown = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting");
    private final BooleanProperty known = new SimpleBooleanProperty(this, "known");
    private final ObjectProperty<@Nullable SourceException> failure = new SimpleObjectProperty<>(this, "failure");
    private List<ScanRow> all = List.of();
    private String text = "";
    private ScanQuery query = ScanQuery.ALL;

    /** Takes what the store has now. Rows that stay the same are left alone, so that selection and scroll stay. */
    void set(List<ScanRow> rows) {
        all = List.copyOf(rows);
        known.set(true);
        show();
    }

    /** Shows only what fits a text; one that is no filter shows nothing and says why. */
    void filter(String newText) {
        text = newText;
        try {
            query = ScanQuery.parse(newText);
            show();
        } catch (IllegalArgumentException e) {
            shown.clear();
            count.set(String.valueOf(e.getMessage()));
        }
    }

    /** All scans, newest first. */
    public List<ScanRow> all() {
        return all;
    }

    /** The scans that fit the filter, newest first. */
    public ObservableList<ScanRow> shown() {
        return shown;
    }

    /** How many fit, or why the filter cannot be read; empty without a filter. */
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Whether the next scan is waited for. */
    public BooleanProperty waiting() {
        return waiting;
    }

    /** Whether the store has answered once. */
    BooleanProperty known() {
        return known;
    }

    /** Why nothing new is seen for now, null while it is. */
    public ObjectProperty<@Nullable SourceException> failure() {
        return failure;
    }

    /** The scan of a key. */
    public Optional<ScanRow> row(String key) {
        return all.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** How many are bringing points. */
    long running() {
        return all.stream().filter(row -> row.state() == ScanState.STARTED && row.isOpen()).count();
    }

    private void show() {
        List<ScanRow> rows = all.stream().filter(query::fits).toList();
        count.set(text.isBlank() ? "" : Counts.grouped(rows.size()) + (rows.size() == 1 ? " fits" : " fit"));
        int added = rows.size() - shown.size();
        boolean grown = added > 0 && !shown.isEmpty() && rows.get(added).key().equals(shown.getFirst().key());
        if (grown) {
            shown.addAll(0, rows.subList(0, added));
        }
        if (rows.size() != shown.size()) {
            shown.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(shown.get(i))) {
                shown.set(i, rows.get(i));
            }
        }
    }
}
