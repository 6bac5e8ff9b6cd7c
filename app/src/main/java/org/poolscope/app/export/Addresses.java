package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.poolscope.model.source.Location;

/** The addresses of values for a command; values that one address with {@code *} stands for are told by that one. */
final class Addresses {
    private Addresses() {}

    /** In the order of the values; {@code told} says how a place is told. */
    static List<String> of(List<ExportItem> items, Collection<Every> meant, UnaryOperator<Location> told) {
        List<String> addresses = new ArrayList<>();
        int next = 0;
        while (next < items.size()) {
            List<ExportItem> rest = items.subList(next, items.size());
            Optional<Every> whole = meant.stream().filter(every -> every.paths().size() > 1
                    && every.paths().size() <= rest.size()
                    && every.items().equals(rest.subList(0, every.paths().size()))).findFirst();
            ExportItem first = rest.getFirst();
            addresses.add(told.apply(first.source().location()
                    .at(whole.map(Every::pattern).orElse(first.path()))).toString());
            next += whole.map(every -> every.paths().size()).orElse(1);
        }
        return addresses;
    }
}
