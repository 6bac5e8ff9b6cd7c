package org.poolscope.storage.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Hits;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Query;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolIndex;

/** What lies in a pool and bears a name that fits, in the pool's order; products are read as it comes to them. */
final class PlaceHits implements Hits {
    private static final int PRODUCT = 2;

    private final PoolPlaces places;
    private final PoolIndex index;
    private final Query.ByName query;
    private final Cancel cancel;
    /** What is still to be looked at: at the top the innermost. */
    private final Deque<Iterator<Entry>> open = new ArrayDeque<>();

    PlaceHits(PoolPlaces places, PoolIndex index, Query.ByName query, Cancel cancel) throws SourceException {
        this.places = places;
        this.index = index;
        this.query = query;
        this.cancel = cancel;
        DataPath under = query.under();
        open.push(under.depth() < PRODUCT
                ? places.children(index, under, Page.ALL).entries().iterator()
                : within(under, places.part(index, under)).iterator());
    }

    @Override
    public Optional<Entry> next() throws SourceException {
        while (!open.isEmpty()) {
            cancel.check("the query");
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Entry entry = open.element().next();
            open.push(below(entry.path()).iterator());
            if (query.pattern().matches(entry.name())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private List<Entry> below(DataPath path) throws SourceException {
        if (path.depth() > PRODUCT) {
            return List.of();
        }
        try {
            return path.depth() < PRODUCT
                    ? places.children(index, path, Page.ALL).entries()
                    : within(path, places.part(index, path));
        } catch (SourceException.Cancelled stopped) {
            throw stopped;
        } catch (SourceException _) {
            // A product that cannot be read says so when it is opened; here it has nothing below it.
            return List.of();
        }
    }

    /** All that lies below a part of a product, each before what lies below it. */
    private static List<Entry> within(DataPath path, ProductPart part) {
        List<Entry> all = new ArrayList<>();
        part.children().forEach((name, child) -> {
            all.add(PartView.entry(path.child(name), child));
            all.addAll(within(path.child(name), child));
        });
        return all;
    }

    @Override
    public void close() {
        open.clear();
    }
}
