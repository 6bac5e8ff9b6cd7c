package org.poolscope.model.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/**
 * Compares two places of any two sources: sessions, products, scans, objects or arrays. Places below are matched by
 * their names whatever their order; large arrays are read by blocks. Used by one thread, once.
 */
public final class SourceDiff {
    private static final Set<String> FOLDERS = Set.of("sessions", "session", "pool", "class", "scan", "scans", "group",
            "hdf5", "type", "arrays", "shared memory", "text table", "heap", "folder", "memory");
    private static final int PAGE = 10_000;

    private final double tolerance;
    private final Cancel cancel;
    private final Progress progress;
    private final ValueDiff values;
    private final BlockDiff blocks;
    private long places;

    /** Numbers that lie no further apart than {@code tolerance} are equal. */
    public SourceDiff(double tolerance, Cancel cancel, Progress progress) {
        this.tolerance = tolerance;
        this.cancel = cancel;
        this.progress = progress;
        this.values = new ValueDiff(tolerance, cancel);
        this.blocks = new BlockDiff(tolerance, cancel);
    }

    /** A place in a source. */
    public record Side(Source source, DataPath path) {
        Side child(String name) {
            return new Side(source, path.child(name));
        }

        Value read(Cancel cancel) throws SourceException {
            return source.read(path, List.of(), cancel, Progress.IGNORED);
        }

        /** What an entry here is, such as {@code ndarray <f8 [2000]}. */
        String words(Entry entry) {
            Map<String, Object> told = entry.detail();
            try {
                told = told.containsKey("type") ? told : peek();
            } catch (SourceException _) {
                told = entry.detail(); // its kind has to do
            }
            String what = told.containsKey("type") ? text(told, "type") : entry.kind();
            return String.join(" ", what, text(told, "dtype"), text(told, "shape")).strip();
        }

        /** What can be told without reading; what a source cannot tell of itself is told by its description. */
        Map<String, Object> peek() throws SourceException {
            try {
                return source.peek(path);
            } catch (SourceException.Unsupported | SourceException.NotFound e) {
                if (path.depth() > 0) {
                    throw e;
                }
                return Map.of("kind", source.describe().kind());
            }
        }
    }

    /**
     * Compares two places.
     *
     * @throws SourceException if one of the two themselves cannot be read; what cannot be read below is in the tree
     */
    public Comparison compare(Side left, Side right) throws SourceException {
        Differing found = places("", left, right);
        return new Comparison(values.compared() + blocks.compared(), tolerance,
                Optional.ofNullable(found));
    }

    private @Nullable Differing places(String name, Side left, Side right) throws SourceException {
        cancel.check("the comparison");
        progress.report(++places, -1, "places");
        Map<String, Object> one = left.peek();
        Map<String, Object> other = right.peek();
        Differing.Builder place = new Differing.Builder(name);
        ValueDiff.unit(place, text(one, "unit"), text(other, "unit"));
        try {
            attributes(place, left, right);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            place.below("@", new Difference.Unread(e.sentence()));
        }
        boolean folder = isFolder(one);
        if (folder != isFolder(other)) {
            return place.add(new Difference.OtherType(text(one, "kind"), text(other, "kind"))).end();
        }
        if (folder) {
            below(place, left, right);
        } else {
            Differing value = blocks.isLarge(one) && blocks.isLarge(other) && blocks.fits(one) && blocks.fits(other)
                    ? blocks.compare(left, right, one, other)
                    : values.of(name, left.read(cancel), right.read(cancel));
            if (value != null) {
                value.own().forEach(place::add);
                value.below().forEach(place::below);
            }
        }
        return place.end();
    }

    private void below(Differing.Builder place, Side left, Side right) throws SourceException {
        Map<String, Entry> lefts = children(left);
        Map<String, Entry> rights = children(right);
        for (Map.Entry<String, Entry> child : lefts.entrySet()) {
            String name = child.getKey();
            if (rights.remove(name) == null) {
                place.below(name, new Difference.MissingRight(left.child(name).words(child.getValue())));
            } else {
                place.below(readable(name, left.child(name), right.child(name)));
            }
        }
        rights.forEach((name, entry) -> place.below(name,
                new Difference.MissingLeft(right.child(name).words(entry))));
    }

    private @Nullable Differing readable(String name, Side left, Side right) throws SourceException.Cancelled {
        try {
            return places(name, left, right);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return new Differing.Builder(name).add(new Difference.Unread(e.sentence())).end();
        }
    }

    private Map<String, Entry> children(Side side) throws SourceException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (long at = 0;; at += PAGE) {
            List<Entry> page = side.source().children(side.path(), new Page(at, PAGE), cancel).entries();
            page.forEach(entry -> entries.put(entry.path().name(), entry));
            if (page.size() < PAGE) {
                return entries;
            }
        }
    }

    private static void attributes(Differing.Builder place, Side left, Side right) throws SourceException {
        Map<String, String> lefts = left.source().attributes(left.path());
        Map<String, String> rights = new LinkedHashMap<>(right.source().attributes(right.path()));
        lefts.forEach((name, one) -> {
            String other = rights.remove(name);
            if (other == null) {
                place.below("@" + name, new Difference.MissingRight(ValueDiff.cut(one)));
            } else if (ValueDiff.isUnit(name)) {
                ValueDiff.unit(place, one, other);
            } else if (!one.equals(other)) {
                place.below("@" + name, new Difference.OtherValue(ValueDiff.cut(one), ValueDiff.cut(other)));
            }
        });
        rights.forEach((name, other) -> place.below("@" + name, new Difference.MissingLeft(ValueDiff.cut(other))));
    }

    private static boolean isFolder(Map<String, Object> told) {
        return FOLDERS.contains(text(told, "kind"));
    }

    private static String text(Map<String, Object> told, String key) {
        Object value = told.get(key);
        return value == null ? "" : value.toString();
    }
}
