package org.poolscope.storage.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** Goes through one pool for a query: classes in the order of their first product, then numbers. */
public final class PoolHits implements ProductHits {
    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_AHEAD = 1024;

    private final String pool;
    private final PoolContents contents;
    private final PoolQuery query;
    private final Cancel cancel;
    private final Iterator<ProductKey> keys;
    private final Queue<ProductKey> ahead = new ArrayDeque<>();
    private final long total;
    private final boolean isNarrow;
    private final List<SourceException> problems = new ArrayList<>();
    private @Nullable ProductKey at;
    private int batch = 16;
    private long looked;
    private boolean over;

    /** Of a pool of that name, by what it holds now. */
    public PoolHits(String pool, PoolContents contents, ProductClasses classes, PoolQuery query, Cancel cancel) {
        this.pool = pool;
        this.contents = contents;
        this.query = query;
        this.cancel = cancel;
        List<String> asked = contents.types().stream().filter(type -> query.covers(type, classes)).toList();
        this.total = asked.stream().mapToLong(type -> contents.numbers(type).size()).sum();
        this.keys = asked.stream().flatMap(type -> contents.numbers(type).stream()
                .map(number -> new ProductKey(type, number))).iterator();
        this.isNarrow = !query.explain().product() && !query.explain().allMetadata();
    }

    @Override
    public Optional<ProductHit> next() throws QueryError, SourceException {
        while (!over && (!ahead.isEmpty() || keys.hasNext())) {
            cancel.check("the query");
            if (ahead.isEmpty()) {
                readAhead();
            }
            ProductKey key = ahead.remove();
            at = key;
            looked++;
            Optional<ProductHit> hit = tested(key);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** Few at first, so that the first hit shows early. */
    private void readAhead() throws SourceException.Cancelled {
        while (keys.hasNext() && ahead.size() < batch) {
            ahead.add(keys.next());
        }
        batch = Math.min(MOST_AHEAD, 2 * batch);
        contents.prepare(List.copyOf(ahead));
    }

    private Optional<ProductHit> tested(ProductKey key) throws QueryError, SourceException {
        List<String> tags = contents.tags(key);
        if (query.tag().isPresent() && !tags.contains(query.tag().get())) {
            return Optional.empty();
        }
        StoredProduct stored = new StoredProduct(contents, key, tags);
        try {
            return query.test(isNarrow ? stored.asked() : stored, cancel)
                    ? Optional.of(new ProductHit(key.in(pool), tags, stored))
                    : Optional.empty();
        } catch (QueryError error) {
            over = true;
            throw error;
        } catch (SourceException.Cancelled stopped) {
            throw stopped;
        } catch (SourceException failure) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(failure);
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<Urn> at() {
        return Optional.ofNullable(at).map(key -> key.in(pool));
    }

    @Override
    public long looked() {
        return looked;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public List<SourceException> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        over = true;
    }
}
