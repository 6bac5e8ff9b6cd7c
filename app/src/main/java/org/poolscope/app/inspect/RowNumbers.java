package org.poolscope.app.inspect;

import javafx.collections.ObservableListBase;

/** The numbers from {@code first} on, made when they are asked for, so that a table of any length costs nothing. */
final class RowNumbers extends ObservableListBase<Long> {
    /** The most rows a table scrolls over at once; beyond it the first row is chosen. */
    static final int MOST = 1_000_000_000;

    private final long first;
    private final int size;

    RowNumbers(long first, long rows) {
        this.first = first;
        this.size = (int) Math.min(rows - first, MOST);
    }

    @Override
    public Long get(int index) {
        return first + index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object number) {
        return number instanceof Long n && n >= first && n - first < size ? (int) (n - first) : -1;
    }

    @Override
    public boolean contains(Object number) {
        return indexOf(number) >= 0;
    }
}
