package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.product.Texts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Runs a query over its pools, one after the other, and lets the hits stream into their table. */
final class HitsController {
    /** Hits are brought to the window at most this often; the first at once. */
    private static final long PAUSE_NANOS = 40_000_000;

    private final Workspace workspace;
    private final HitsView view;
    private final Heard heard;
    private @Nullable Run run;
    private String sortColumn = "";
    private boolean sortUp = true;

    /** Hears how a query goes. */
    interface Heard {
        /** It has begun or ended. */
        void running(boolean now);

        /** It is over, with nothing found among {@code looked}. */
        void none(Ask ask, long looked);

        /** A product made it stop, as it stops fdi. */
        void stopped(Ask ask, PoolSearch.Stopped reason);

        /** Pools could not be read. */
        void failed(SourceException failure);
    }

    HitsController(Workspace workspace, HitsView view, Heard heard) {
        this.workspace = workspace;
        this.view = view;
        this.heard = heard;
    }

    /** Starts a query; one that runs is given up. */
    void start(Ask ask, List<OpenSource> sources, List<String> columns) {
        drop();
        Optional<Urn> selected = Optional.ofNullable(view.table().getSelectionModel().getSelectedItem()).map(Hit::urn);
        view.hits().clear();
        Run next = new Run(ask, sources, columns, selected);
        run = next;
        heard.running(true);
        next.task = workspace.tasks().run("Searching " + String.join(", ", ask.pools()), next::work, next::ended,
                next::failed);
        view.tell(next.state());
    }

    /** Stops what runs; hits so far stay. */
    void stop() {
        Run now = run;
        if (now != null && now.task != null) {
            now.task.cancel();
        }
    }

    /** Stops what runs and forgets it. */
    void drop() {
        Run now = run;
        if (now != null && now.task != null) {
            now.task.drop();
        }
        run = null;
    }

    /** Puts the hits in the order of a column, once all are there. */
    void sort(String column, boolean up) {
        sortColumn = column;
        sortUp = up;
        if (run == null) {
            sortNow();
        }
    }

    private void sortNow() {
        String column = sortColumn;
        if (column.isEmpty() || view.hits().size() < 2) {
            return;
        }
        boolean up = sortUp;
        List<Hit> now = List.copyOf(view.hits());
        workspace.tasks().run("Sorting hits", (_, _) -> {
            List<Hit> sorted = new ArrayList<>(now);
            Comparator<Hit> order = (a, b) -> Texts.compare(a.text(column), b.text(column));
            sorted.sort(up ? order : order.reversed());
            return sorted;
        }, sorted -> {
            if (view.hits().size() == sorted.size()) {
                List<Hit> selected = view.selected();
                view.hits().setAll(sorted);
                selected.forEach(view.table().getSelectionModel()::select);
            }
        }, workspace::tell);
    }

    /** One run of a query. Its counts are read from the window's thread while a task changes them. */
    private final class Run {
        private final Ask ask;
        private final List<OpenSource> sources;
        private final List<String> columns;
        private final Optional<Urn> selected;
        private final ConcurrentLinkedQueue<Hit> arrived = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean asked = new AtomicBoolean();
        private final List<Counter> counters;
        private long last;
        private @Nullable Task task;

        Run(Ask ask, List<OpenSource> sources, List<String> columns, Optional<Urn> selected) {
            this.ask = ask;
            this.sources = List.copyOf(sources);
            this.columns = columns;
            this.selected = selected;
            counters = sources.stream().map(source -> new Counter(source.title())).toList();
        }

        SearchState state() {
            return new SearchState(counters.stream().map(Counter::state).toList());
        }

        /** The reason why a product stopped it, empty where it came to its end. */
        Optional<PoolSearch.Stopped> work(Cancel cancel, org.poolscope.model.source.Progress progress)
                throws SourceException {
            for (int i = 0; i < sources.size(); i++) {
                Counter counter = counters.get(i);
                counter.phase = SearchState.Phase.SEARCHING;
                try {
                    PoolSearch search = new PoolSearch(sources.get(i), ask, columns);
                    counter.all.set(search.all(cancel));
                    search.run(hit -> {
                        arrived.add(hit);
                        counter.found.incrementAndGet();
                        post();
                    }, () -> {
                        counter.looked.set(search.looked());
                        progress.report(search.looked(), counter.all.get(), "products");
                        post();
                    }, cancel);
                    counter.phase = SearchState.Phase.DONE;
                } catch (PoolSearch.Stopped e) {
                    counters.forEach(Counter::stop);
                    return Optional.of(e);
                } catch (QueryError e) {
                    counter.phase = SearchState.Phase.FAILED;
                    throw new SourceException.Unsupported(e.sentence(), "the query", "");
                } catch (SourceException.Cancelled e) {
                    counters.forEach(Counter::stop);
                    throw e;
                } catch (SourceException e) {
                    counter.phase = SearchState.Phase.FAILED;
                    throw e;
                }
            }
            return Optional.empty();
        }

        private void post() {
            long now = System.nanoTime();
            if ((last == 0 && !arrived.isEmpty()) || now - last > PAUSE_NANOS) {
                last = now;
                if (asked.compareAndSet(false, true)) {
                    workspace.tasks().later(this::show);
                }
            }
        }

        private void show() {
            asked.set(false);
            if (isCurrent()) {
                List<Hit> batch = new ArrayList<>();
                for (Hit hit = arrived.poll(); hit != null; hit = arrived.poll()) {
                    batch.add(hit);
                }
                view.hits().addAll(batch);
                view.tell(state());
            }
        }

        void ended(Optional<PoolSearch.Stopped> reason) {
            if (!isCurrent()) {
                return;
            }
            finish();
            reason.ifPresent(stopped -> heard.stopped(ask, stopped));
            if (reason.isEmpty() && view.hits().isEmpty()) {
                heard.none(ask, state().looked());
            }
            if (!view.hits().isEmpty() && !selected.map(view::select).orElse(false)) {
                view.table().getSelectionModel().clearAndSelect(0);
            }
            sortNow();
        }

        void failed(SourceException failure) {
            if (isCurrent()) {
                finish();
                if (!(failure instanceof SourceException.Cancelled)) {
                    heard.failed(failure);
                }
            }
        }

        private void finish() {
            show();
            run = null;
            view.tell(state());
            heard.running(false);
        }

        @SuppressWarnings("ReferenceEquality") // a run is only itself
        private boolean isCurrent() {
            return run == this;
        }
    }

    /** The counts of one pool. */
    private static final class Counter {
        private final String name;
        private final AtomicLong found = new AtomicLong();
        private final AtomicLong looked = new AtomicLong();
        private final AtomicLong all = new AtomicLong(-1);
        private volatile SearchState.Phase phase = SearchState.Phase.WAITING;

        Counter(String name) {
            this.name = name;
        }

        void stop() {
            if (phase != SearchState.Phase.DONE) {
                phase = SearchState.Phase.STOPPED;
            }
        }

        SearchState.Pool state() {
            return new SearchState.Pool(name, phase, found.get(), looked.get(), all.get());
        }
    }
}
