package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Held.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool must hold by the lines of a {@link PoolChild}: all that was acknowledged, and perhaps the call cut off. */
final class Acknowledged {
    private final Map<Long, Product> products = new TreeMap<>();
    private @Nullable String begun;

    private record Product(String text, Set<String> tags) {}

    /** Takes a line of the child. */
    void hear(String line) {
        if (line.startsWith("B ")) {
            begun = line;
            return;
        }
        if (line.equals("F")) {
            begun = null;
            return;
        }
        String call = begun;
        if (call == null) {
            throw new IllegalStateException("an acknowledgement of nothing: " + line);
        }
        apply(call.split(" ", -1), line.length() > 1 ? line.substring(2) : "");
        begun = null;
    }

    /** Whether a call was begun and not acknowledged. */
    boolean isInside() {
        return begun != null;
    }

    /** Fails unless the pool holds what it must; afterwards what it holds counts as acknowledged. */
    void check(PoolWriter pool) throws SourceException {
        Map<Long, Product> found = products(pool);
        String call = begun;
        if (call != null && !found.equals(products)) {
            String[] words = call.split(" ", -1);
            List<Long> fresh = found.keySet().stream().filter(number -> !products.containsKey(number)).toList();
            if (words[1].equals("save")) {
                assertTrue(fresh.size() <= Integer.parseInt(words[4]), () -> fresh + " after " + call);
            }
            apply(words, String.join(",", fresh.stream().map(String::valueOf).toList()));
        }
        assertEquals(products, found, () -> "after " + call);
        begun = null;
    }

    private void apply(String[] words, String answer) {
        if (words[1].equals("save")) {
            int i = 0;
            for (String number : answer.split(",", -1)) {
                products.put(Long.valueOf(number), new Product(words[2] + "-" + i++,
                        new TreeSet<>(Stream.of(words[3].split(",", -1)).filter(tag -> !tag.isEmpty()).toList())));
            }
            return;
        }
        Long number = Long.valueOf(words[2]);
        switch (words[1]) {
            case "remove" -> products.remove(number);
            case "tag" -> product(number).tags().add(words[3]);
            case "untag" -> product(number).tags().remove(words[3]);
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    private Product product(Long number) {
        return Objects.requireNonNull(products.get(number));
    }

    private static Map<Long, Product> products(PoolWriter pool) throws SourceException {
        Map<Long, Product> found = new TreeMap<>();
        for (ProductKey key : in(pool).products(Texts.PRODUCT)) {
            found.put(key.number(),
                    new Product(Texts.described(in(pool).text(key)), new TreeSet<>(in(pool).tags(key))));
        }
        List<String> byTag = new ArrayList<>();
        for (String tag : in(pool).tags()) {
            in(pool).tagged(tag).forEach(key -> byTag.add(key.number() + tag));
        }
        List<String> byProduct = found.entrySet().stream()
                .flatMap(each -> each.getValue().tags().stream().map(tag -> each.getKey() + tag)).toList();
        assertEquals(byProduct.stream().sorted().toList(), byTag.stream().sorted().toList());
        return found;
    }
}
