package org.poolscope.storage.heap.object;

import java.util.Optional;
import org.poolscope.storage.heap.page.PageReader;

/** Whether a dict finds each of its keys where it lies. */
public final class DictCheck {
    private DictCheck() {}

    /** What is wrong, empty if nothing is. */
    public static Optional<String> of(PageReader pages, long dict) {
        long used = Head.used(pages, dict);
        long count = 0;
        for (long i = 0; i < used; i++) {
            long cell = pages.i64(Dicts.entry(pages, dict, i));
            if (cell == Cell.ABSENT) {
                continue;
            }
            count++;
            if (Cell.isObject(cell)) {
                return Optional.of("A key of a dict is an object");
            }
            if (Dicts.find(pages, dict, Key.of(Scalars.read(pages, cell))) != i) {
                return Optional.of("A dict does not find key number " + i);
            }
        }
        return count == Head.count(pages, dict)
                ? Optional.empty()
                : Optional.of("A dict counts " + Head.count(pages, dict) + " keys and has " + count);
    }
}
