package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** Saves products: each gets a number, a record in the journal and its file. Called under the pool's lock. */
final class Saving {
    private static final int ATTEMPTS = 20;

    private final PoolFiles files;
    private final PoolState state;
    private final Indexing indexing;

    /** Brings the index up to date. */
    interface Indexing {
        void index() throws SourceException;
    }

    Saving(PoolFiles files, PoolState state, Indexing indexing) {
        this.files = files;
        this.state = state;
        this.indexing = indexing;
    }

    /** Saves all of them or, on a failure, none. fdi, which locks nobody out, may take a number first: then the next. */
    List<ProductKey> save(List<NewProduct> products, JournalFile open) throws SourceException {
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(products, open);
            } catch (SourceException.Locked taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private List<ProductKey> attempt(List<NewProduct> products, JournalFile open) throws SourceException {
        Map<String, Long> given = new HashMap<>();
        List<JournalRecord.Saved> saves = new ArrayList<>();
        Map<String, Long> next = new HashMap<>();
        for (NewProduct product : products) {
            String type = product.type();
            given.putIfAbsent(type, state.index().given(type));
            ProductKey key = free(type, next.getOrDefault(type, state.index().given(type)) + 1);
            next.put(type, key.number());
            saves.add(new JournalRecord.Saved(key, new PoolEntry(product.tags(),
                    Optional.of(MetaSpan.in(product.text(), type))), product.text()));
        }
        long before = open.end();
        open.append(saves, state::apply);
        List<ProductKey> created = new ArrayList<>();
        try {
            for (JournalRecord.Saved saved : saves) {
                created.add(saved.key());
                if (!files.create(saved.key(), saved.text())) {
                    created.removeLast();
                    throw new SourceException.Locked("Another program took the number that was to be given.",
                            files.product(saved.key()).toString(), "Try again.");
                }
            }
            indexIfNumbersRunOut(next);
        } catch (SourceException e) {
            open.cutTo(before, e);
            state.takeBack(saves, given);
            created.forEach(key -> delete(key, e));
            throw e;
        }
        return saves.stream().map(JournalRecord.Saved::key).toList();
    }

    private ProductKey free(String type, long from) throws SourceException {
        ProductKey key = new ProductKey(type, from);
        if (state.doomed().contains(key)) {
            indexing.index();
        }
        while (files.isTaken(key)) {
            key = new ProductKey(type, key.number() + 1);
        }
        return key;
    }

    private void indexIfNumbersRunOut(Map<String, Long> given) throws SourceException {
        for (Map.Entry<String, Long> each : given.entrySet()) {
            if (each.getValue() > state.reserved(each.getKey())) {
                indexing.index();
                return;
            }
        }
    }

    private void delete(ProductKey key, SourceException because) {
        try {
            files.delete(files.product(key));
        } catch (SourceException e) {
            because.addSuppressed(e);
        }
    }
}
