package org.poolscope.storage.pool.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Answers queries: a few at a time, each for so long at most, whatever its text would do. */
final class AskedQuery {
    private final Semaphore running;
    private final Duration longest;

    AskedQuery(int atOnce, Duration longest) {
        this.running = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    /** The query in the arguments of {@code select}: an object, or a text with its variable and class. */
    static PoolQuery selected(Arguments arguments) throws Refusal {
        Value first = arguments.required(0, "query");
        if (first instanceof Value.Text(String where)) {
            String variable = name(arguments, 1, "variable", "m");
            return query(where, variable, type(name(arguments, 2, "ptype", "BaseProduct")), variable.equals("m"));
        }
        if (!(first instanceof Container.Instance object)) {
            throw unknown();
        }
        Members members = Members.of(object);
        String where = members.text("where");
        String type = members.orNone("type") instanceof Container.Instance mark
                ? Members.of(mark).text("obj")
                : members.text("type");
        String variable = members.text("variable");
        boolean meta = object.className().equals("MetaQuery");
        if (where == null || type == null || variable == null
                || (!meta && !object.className().equals("AbstractQuery"))) {
            throw unknown();
        }
        return query(where, variable, type, meta);
    }

    /** The query of {@code where} (over products) or {@code qm} (over metadata). */
    static PoolQuery worded(Arguments arguments, boolean meta) throws Refusal {
        return query(arguments.text(0, "qw"), meta ? "m" : "p", type(name(arguments, 1, "prod", "BaseProduct")), meta);
    }

    /** What fits, of these if any are given. */
    List<Urn> answer(ProductPool pool, PoolQuery query, Optional<Value> previous) throws Refusal, SourceException {
        Optional<Set<Urn>> among = previous.isEmpty()
                ? Optional.empty()
                : Optional.of(Set.copyOf(Arguments.urns(previous.get())));
        long end = System.nanoTime() + longest.toNanos();
        if (!acquired()) {
            throw new Refusal(Refusal.UNAVAILABLE, "TimeoutError", "Too many queries are running; ask again.");
        }
        Cancel tooLong = () -> System.nanoTime() - end > 0;
        try (ProductHits hits = pool.select(query, tooLong)) {
            List<Urn> found = new ArrayList<>();
            for (Optional<ProductHit> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                if (among.isEmpty() || among.get().contains(hit.get().urn())) {
                    found.add(hit.get().urn());
                }
            }
            return found;
        } catch (QueryError error) {
            throw Refusal.of(error);
        } catch (SourceException.Cancelled _) {
            throw new Refusal(Refusal.UNPROCESSABLE, "TimeoutError",
                    "The query took longer than " + longest.toSeconds() + " s and was stopped.");
        } finally {
            running.release();
        }
    }

    private boolean acquired() {
        try {
            return running.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static PoolQuery query(String where, String variable, String type, boolean meta) throws Refusal {
        try {
            return meta
                    ? new MetaQuery(type, Condition.parse(where), variable, Optional.empty())
                    : new ProductQuery(type, Condition.parse(where), variable, Optional.empty());
        } catch (QueryError error) {
            throw Refusal.of(error);
        }
    }

    /** The first class whose name has this in it, as fdi does; a class that is not known stands for itself. */
    private static String type(String fragment) {
        return PoolQuery.typeOf(fragment, ProductClasses.FDI).orElse(fragment);
    }

    private static String name(Arguments arguments, int i, String name, String usual) throws Refusal {
        Optional<Value> given = arguments.get(i, name);
        if (given.isPresent() && given.get() instanceof Container.Instance mark) {
            given = Members.of(mark).get("obj");
        }
        return given.isPresent() ? Arguments.text(given.get()) : usual;
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.UNPROCESSABLE, "TypeError",
                "select takes a MetaQuery or AbstractQuery, or the text of a condition.");
    }
}
