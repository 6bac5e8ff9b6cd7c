package org.poolscope.app.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductHead;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Looks for the products of one pool that fit a query, one after the other. Runs in a task. */
final class PoolSearch {
    private static final int PAGE = 1000;

    private final OpenSource source;
    private final PoolReader pool;
    private final Ask ask;
    private final PoolQuery query;
    private final List<String> columns;
    private long looked;

    PoolSearch(OpenSource source, Ask ask, List<String> columns) throws QueryError {
        this.source = source;
        this.pool = OpenPools.reader(source);
        this.ask = ask;
        this.columns = columns;
        query = new MetaQuery(ask.type(), Condition.parse(ask.where()), "m",
                Optional.of(ask.tag()).filter(tag -> !tag.isEmpty()));
    }

    /** How many products it would look at. */
    long all(Cancel cancel) throws SourceException {
        long all = 0;
        for (PoolReader.ClassCount each : pool.classes(cancel)) {
            all += fits(each.type()) ? each.count().orElse(0) : 0;
        }
        return all;
    }

    /** How many it has looked at. */
    long looked() {
        return looked;
    }

    /**
     * Finds the hits in the pool's order.
     *
     * @throws Stopped if a product makes the query fail, as fdi does
     */
    void run(Consumer<Hit> found, Runnable lookedAtOne, Cancel cancel) throws SourceException, Stopped {
        for (PoolReader.ClassCount each : pool.classes(cancel)) {
            if (fits(each.type())) {
                search(each.type(), found, lookedAtOne, cancel);
            }
        }
    }

    private boolean fits(String type) {
        return FieldSurvey.fits(type, ask.type(), ask.subclasses());
    }

    private void search(String type, Consumer<Hit> found, Runnable lookedAtOne, Cancel cancel)
            throws SourceException, Stopped {
        PoolReader.Heads heads;
        long from = 0;
        do {
            heads = pool.products(type, new Page(from, PAGE), cancel);
            from += heads.heads().size();
            for (ProductHead head : heads.heads()) {
                cancel.check("the query");
                if (ask.tag().isEmpty() || head.tags().contains(ask.tag())) {
                    test(head, cancel).ifPresent(found);
                }
                looked++;
                lookedAtOne.run();
            }
        } while (heads.heads().size() == PAGE);
    }

    private Optional<Hit> test(ProductHead head, Cancel cancel) throws SourceException, Stopped {
        Looked candidate = new Looked(head, cancel);
        try {
            return query.test(candidate, cancel) ? Optional.of(hit(head, candidate.meta())) : Optional.empty();
        } catch (QueryError e) {
            throw new Stopped(head, e);
        }
    }

    private Hit hit(ProductHead head, MetaData meta) {
        Map<String, String> texts = new HashMap<>();
        for (String column : columns) {
            meta.get(column).ifPresent(parameter -> texts.put(column, ParameterText.of(parameter)));
        }
        return new Hit(source, head.urn(), texts, head.tags());
    }

    /** A product that made the query fail. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ProductHead head;
        private final transient QueryError error;

        Stopped(ProductHead head, QueryError error) {
            super(error.message(), error, false, false);
            this.head = head;
            this.error = error;
        }

        ProductHead head() {
            return head;
        }

        QueryError error() {
            return error;
        }
    }

    private final class Looked implements Candidate {
        private final ProductHead head;
        private final Cancel cancel;
        private @Nullable MetaData meta;

        Looked(ProductHead head, Cancel cancel) {
            this.head = head;
            this.cancel = cancel;
        }

        @Override
        public String className() {
            return head.urn().type();
        }

        @Override
        public List<String> tags() {
            return head.tags();
        }

        @Override
        public MetaData meta() throws SourceException {
            if (meta == null) {
                meta = pool.meta(head.urn(), cancel);
            }
            return meta;
        }

        @Override
        public Product product() throws SourceException {
            return pool.product(head.urn(), cancel, Progress.IGNORED);
        }
    }
}
