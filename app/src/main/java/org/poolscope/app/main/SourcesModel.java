package org.poolscope.app.main;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Location;

/** The sources open in one window and the one whose sections are seen. */
final class SourcesModel {
    private final ObservableList<OpenSource> sources = FXCollections.observableArrayList();
    private final ObservableList<OpenSource> readOnly = FXCollections.unmodifiableObservableList(sources);
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenSource> chosen = new SimpleObjectProperty<>(this, "chosen");

    ObservableList<OpenSource> all() {
        return readOnly;
    }

    ObjectProperty<@Nullable OpenSource> chosen() {
        return chosen;
    }

    /** What is not open but can be. */
    ObservableList<Offer> offers() {
        return offers;
    }

    Optional<OpenSource> at(Location location) {
        return sources.stream().filter(source -> source.location().equals(location)).findFirst();
    }

    void add(OpenSource source) {
        sources.add(source);
        offers.removeIf(offer -> offer.address().equals(source.location().source()));
    }

    /** Offers a source that is neither open nor offered yet. */
    void offer(Offer offer) {
        boolean open = sources.stream().anyMatch(source -> source.location().source().equals(offer.address()));
        if (!open && !offers.contains(offer)) {
            offers.add(offer);
        }
    }

    /** Takes a source out; the newest of the others is chosen if it was. */
    void remove(OpenSource source) {
        sources.remove(source);
        if (chosen.get() == source) {
            chosen.set(sources.isEmpty() ? null : sources.getLast());
        }
    }
}
