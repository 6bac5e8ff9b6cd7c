package org.poolscope.storage.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/**
 * Finds things by their names: keys of dicts and fields of objects, those nearest to the root first. A thing that is
 * reached in several ways is looked into once, so that a circle ends. Others may change the store meanwhile.
 */
final class NameSearch {
    private static final int PAGE = 500;

    private final StoreBrowser browser;
    private final NamePattern pattern;
    private final Limits limits;
    private final List<StoredRow> found = new ArrayList<>();
    private final Deque<StoredRow> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private long looked;

    /**
     * How far a search goes.
     *
     * @param found  things at most
     * @param looked at, at most
     */
    record Limits(int found, long looked) {}

    NameSearch(StoreBrowser browser, NamePattern pattern, Limits limits) {
        this.browser = browser;
        this.pattern = pattern;
        this.limits = limits;
    }

    /** Searches below {@code top}. */
    FoundNames below(StoredRow top, Cancel cancel) throws SourceException {
        waiting.add(top);
        while (!waiting.isEmpty() && !isOver()) {
            lookInto(waiting.removeFirst(), cancel);
        }
        return new FoundNames(found, waiting.isEmpty() && !isOver());
    }

    private void lookInto(StoredRow container, Cancel cancel) throws SourceException {
        boolean named = !container.kind().equals("list");
        long total = 1;
        for (long from = 0; from < total && !isOver(); from += PAGE) {
            cancel.check("looking for names");
            StoredRows page = browser.rows(container.path(), new Page(from, PAGE));
            total = page.total();
            for (StoredRow row : page.rows()) {
                looked++;
                if (named && found.size() < limits.found && pattern.matches(row.path().name())) {
                    found.add(row);
                }
                if (row.parts() > 0 && seen.add(row.address())) {
                    waiting.add(row);
                }
            }
        }
    }

    private boolean isOver() {
        return found.size() >= limits.found || looked >= limits.looked;
    }
}
