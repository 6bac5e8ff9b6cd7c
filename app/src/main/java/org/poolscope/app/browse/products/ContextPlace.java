package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/**
 * Where the contexts of a pool go on that were not listed yet.
 *
 * @param types
 *            the classes of contexts, in the pool's order
 * @param at
 *            the class in which the next one is; behind the last, there is none
 * @param offset
 *            how many of that class come before it
 */
record ContextPlace(List<PoolReader.ClassCount> types, int at, long offset) {
    ContextPlace {
        types = List.copyOf(types);
    }

    /** Some contexts, and where the others are. */
    record Part(List<Urn> urns, ContextPlace next) {
        Part {
            urns = List.copyOf(urns);
        }
    }

    /** Where the first context of a pool is. */
    static ContextPlace first(PoolReader pool, Cancel cancel) throws SourceException {
        return new ContextPlace(
                pool.classes(cancel).stream().filter(each -> Referrers.isContext(each.type())).toList(), 0, 0);
    }

    boolean isEnd() {
        return at >= types.size();
    }

    /** How many contexts the pool holds, as far as it says. */
    OptionalLong total() {
        return types.stream().allMatch(type -> type.count().isPresent())
                ? OptionalLong.of(types.stream().mapToLong(type -> type.count().getAsLong()).sum())
                : OptionalLong.empty();
    }

    /** Lists so many contexts from here on, of several classes if need be. */
    Part read(PoolReader pool, int most, Cancel cancel) throws SourceException {
        List<Urn> urns = new ArrayList<>();
        ContextPlace place = this;
        while (!place.isEnd() && urns.size() < most) {
            Page page = new Page(place.offset, most - urns.size());
            PoolReader.Heads heads = pool.products(types.get(place.at).type(), page, cancel);
            heads.heads().forEach(head -> urns.add(head.urn()));
            place = heads.more(page) && !heads.heads().isEmpty()
                    ? new ContextPlace(types, place.at, place.offset + heads.heads().size())
                    : new ContextPlace(types, place.at + 1, 0);
        }
        return new Part(urns, place);
    }
}
