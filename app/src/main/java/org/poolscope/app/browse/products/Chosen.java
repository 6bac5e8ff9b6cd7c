package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.product.Urn;

/**
 * Products that a person has selected, in one pool or in several.
 *
 * @param byPool the products of each pool, in the order in which they were met; no pool without any
 */
record Chosen(SequencedMap<OpenSource, List<Urn>> byPool) {
    static final Chosen NONE = new Chosen(new LinkedHashMap<>());

    Chosen {
        SequencedMap<OpenSource, List<Urn>> copy = new LinkedHashMap<>();
        byPool.forEach((pool, urns) -> {
            if (!urns.isEmpty()) {
                copy.put(pool, List.copyOf(urns));
            }
        });
        byPool = copy;
    }

    /** Products of one pool. */
    static Chosen of(OpenSource pool, List<Urn> urns) {
        SequencedMap<OpenSource, List<Urn>> one = new LinkedHashMap<>();
        one.put(pool, urns);
        return new Chosen(one);
    }

    /** Products of several pools, each of which is told with them. */
    static <T> Chosen of(List<T> chosen, Function<T, OpenSource> pool, Function<T, Urn> urn) {
        SequencedMap<OpenSource, List<Urn>> byPool = new LinkedHashMap<>();
        chosen.forEach(each -> byPool.computeIfAbsent(pool.apply(each), _ -> new ArrayList<>()).add(urn.apply(each)));
        return new Chosen(byPool);
    }

    boolean isEmpty() {
        return byPool.isEmpty();
    }

    boolean has(OpenSource pool, Urn urn) {
        return byPool.getOrDefault(pool, List.of()).contains(urn);
    }

    /** The same without products of one pool. */
    Chosen without(OpenSource pool, List<Urn> gone) {
        SequencedMap<OpenSource, List<Urn>> left = new LinkedHashMap<>(byPool);
        Set<Urn> none = Set.copyOf(gone);
        left.computeIfPresent(pool, (_, urns) -> urns.stream().filter(urn -> !none.contains(urn)).toList());
        return new Chosen(left);
    }

    /** The same without a pool. */
    Chosen without(OpenSource pool) {
        SequencedMap<OpenSource, List<Urn>> left = new LinkedHashMap<>(byPool);
        left.remove(pool);
        return new Chosen(left);
    }

    int count() {
        return byPool.values().stream().mapToInt(List::size).sum();
    }

    /** {@code product} or {@code 3 products}, as in an action that changes them. */
    String some() {
        return count() == 1 ? "product" : Words.count(count(), "product", "products");
    }

    /** {@code Product:41}, {@code 3 products}, or {@code 3 products of 2 pools}. */
    String whose() {
        return count() == 1
                ? byPool.firstEntry().getValue().getFirst().title()
                : some() + (byPool.size() > 1 ? " of " + byPool.size() + " pools" : "");
    }

    /** The pool that a question stands beside. */
    OpenSource first() {
        return byPool.firstEntry().getKey();
    }

    /** Each product with its pool. */
    List<Map.Entry<OpenSource, Urn>> each() {
        List<Map.Entry<OpenSource, Urn>> each = new ArrayList<>();
        byPool.forEach((pool, urns) -> urns.forEach(urn -> each.add(Map.entry(pool, urn))));
        return each;
    }
}
