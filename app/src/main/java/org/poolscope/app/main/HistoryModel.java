package org.poolscope.app.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places visited, for back and forward; as in a browser, a new place cuts what lay ahead. */
final class HistoryModel {
    /** A tab and the address it showed. */
    record Place(String tab, String address) {}

    private static final int MOST = 200;

    private final List<Place> places = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private int at = -1;

    /** Remembers a place unless it is the present one. */
    void visit(Place place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** Remembers what a closed tab showed. */
    void closed(String address) {
        closed.add(address);
    }

    /** Whether a closed tab can be opened again. */
    boolean canReopen() {
        return !closed.isEmpty();
    }

    /** The address of the tab closed last, which is forgotten. */
    Optional<String> reopen() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.removeLast());
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < places.size() - 1;
    }

    /** Steps back or, with {@code steps} 1, forward; empty at the ends. */
    Optional<Place> go(int steps) {
        int to = at + steps;
        if (to < 0 || to >= places.size()) {
            return Optional.empty();
        }
        at = to;
        return Optional.of(places.get(at));
    }
}
