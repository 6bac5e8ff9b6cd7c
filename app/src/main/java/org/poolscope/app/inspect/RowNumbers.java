package org.poolscope.app.inspect;

import javafx.collections.ObservableListBase;

/** The numbers from {@code first} on, made when they are asked for, so that a table of any length costs nothing. */
final class RowNumbers extends ObservableListBase<Long> {
    /** The most rows a table scrolls over at once, as it remembers each of them; beyond it the first row is chosen. */
    static final int MOST = 5_000_000;

    private final long first;
    private final int size;

    RowNumbers(long first, long rows) {
        this.first = first;
        this.size = (int) Math.min(rows - first, MOST);
    }

    /** The row that stands on top. */
    long first() {
        return first;
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
