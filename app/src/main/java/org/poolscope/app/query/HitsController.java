package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.product.Texts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Runs a query over its pools, one after the other, and lets the hits stream into their table. */
final class HitsController {
    /** Hits are brought to the window at most this often; the first at once. */
    private static final long PAUSE_NANOS = 40_000_000;

    private final Workspace workspace;
    private final HitsView view;
    private final Heard heard;
    /** The hits as they were found, to which no order by a column comes back. */
    private final List<Hit> found = new ArrayList<>();
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

        /** Products could not be read; they are no hits. */
        void unread(List<SourceException> failures);

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
        Optional<Hit> selected = Optional.ofNullable(view.table().getSelectionModel().getSelectedItem());
        view.hits().clear();
        found.clear();
        Run next = new Run(ask, sources, columns, selected);
        run = next;
        heard.running(true);
        next.task = workspace.tasks().run("Searching " + next.pools(), next::work, next::ended, next::failed);
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
        if (view.hits().size() < 2) {
            return;
        }
        String column = sortColumn;
        boolean up = sortUp;
        List<Hit> all = List.copyOf(found);
        List<Hit> now = List.copyOf(view.hits());
        workspace.tasks().run("Sorting hits", (_, _) -> {
            List<Hit> sorted = new ArrayList<>(all);
            sorted.retainAll(Set.copyOf(now));
            if (!column.isEmpty()) {
                Comparator<Hit> order = (a, b) -> Texts.compare(a.text(column), b.text(column));
                sorted.sort(up ? order : order.reversed());
            }
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
        private final Optional<Hit> selected;
        private final ConcurrentLinkedQueue<Hit> arrived = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean asked = new AtomicBoolean();
        private final List<PoolCounter> counters;
        private final List<SourceException> failures = new CopyOnWriteArrayList<>();
        private final List<SourceException> unread = new CopyOnWriteArrayList<>();
        private long last;
        private @Nullable Task task;

        Run(Ask ask, List<OpenSource> sources, List<String> columns, Optional<Hit> selected) {
            this.ask = ask;
            this.sources = List.copyOf(sources);
            this.columns = columns;
            this.selected = selected;
            counters = sources.stream().map(source -> new PoolCounter(workspace.name(source))).toList();
        }

        SearchState state() {
            return new SearchState(counters.stream().map(PoolCounter::state).toList());
        }

        String pools() {
            return counters.stream().map(PoolCounter::name).collect(Collectors.joining(", "));
        }

        /** The reason why a product stopped it, empty where it came to its end. */
        Optional<PoolSearch.Stopped> work(Cancel cancel, Progress progress)
                throws SourceException {
            PoolQuery query = query();
            for (int i = 0; i < sources.size(); i++) {
                PoolCounter counter = counters.get(i);
                counter.phase(SearchState.Phase.SEARCHING);
                try {
                    search(sources.get(i), query, counter, cancel, progress);
                    counter.phase(SearchState.Phase.DONE);
                } catch (PoolSearch.Stopped e) {
                    counters.forEach(PoolCounter::stop);
                    return Optional.of(e);
                } catch (SourceException.Cancelled e) {
                    counters.forEach(PoolCounter::stop);
                    throw e;
                } catch (SourceException e) {
                    // The other pools are asked all the same.
                    counter.phase(SearchState.Phase.FAILED);
                    failures.add(e);
                }
            }
            return Optional.empty();
        }

        private PoolQuery query() throws SourceException {
            try {
                return ask.query();
            } catch (QueryError e) {
                counters.forEach(PoolCounter::stop);
                throw new SourceException.Unsupported(e.sentence(), "the query", "");
            }
        }

        private void search(OpenSource source, PoolQuery query, PoolCounter counter, Cancel cancel, Progress progress)
                throws SourceException, PoolSearch.Stopped {
            Cancel counting = () -> {
                counter.count();
                counter.report(progress);
                post();
                return cancel.isCancelled();
            };
            try (PoolSearch search = new PoolSearch(source, counter.name(), query, columns, counting)) {
                counter.begin(search);
                search.run(hit -> {
                    arrived.add(hit);
                    counter.found();
                    post();
                });
            } finally {
                counter.end(unread);
            }
        }

        private void post() {
            long now = System.nanoTime();
            boolean first = last == 0 && !arrived.isEmpty();
            if (first || now - last > PAUSE_NANOS) {
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
                found.addAll(batch);
                view.tell(state());
            }
        }

        void ended(Optional<PoolSearch.Stopped> reason) {
            if (!isCurrent()) {
                return;
            }
            finish();
            reason.ifPresent(stopped -> heard.stopped(ask, stopped));
            failures.stream().findFirst().ifPresent(heard::failed);
            if (reason.isEmpty() && failures.isEmpty() && !unread.isEmpty()) {
                heard.unread(unread);
            }
            if (reason.isEmpty() && failures.isEmpty() && view.hits().isEmpty()) {
                heard.none(ask, state().looked());
            }
            if (!view.hits().isEmpty() && !selected.map(view::select).orElse(false)) {
                view.table().getSelectionModel().clearAndSelect(0);
            }
            if (!sortColumn.isEmpty()) {
                sortNow();
            }
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
}
