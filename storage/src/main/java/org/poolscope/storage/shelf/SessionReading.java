package org.poolscope.storage.shelf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Loaded;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.pickle.Unpickled;

/** Loads what a path names: one value, a session as a dict, or one key of every session as a dict of sessions. */
final class SessionReading {
    private final DataManager manager;

    SessionReading(DataManager manager) {
        this.manager = manager;
    }

    Loaded load(DataPath path, List<Slice> slices, Cancel cancel, Progress progress) throws SourceException {
        Slicing slicing = new Slicing(slices, path.toString());
        boolean every = path.depth() > 0 && path.part(0).equals(DataPath.EVERY);
        if (path.depth() == 2) {
            return every ? unnoted(every(path, slicing, cancel, progress)) : one(path, slicing, cancel);
        }
        if (path.depth() == 1 && !every) {
            return unnoted(slicing.cut(whole(path.part(0), cancel, progress)));
        }
        throw new SourceException.Unsupported("A value has a session and a key.",
                path.depth() == 0 ? manager.base().title() : path.toString(),
                "Choose one as in SESSION/KEY, or */KEY for every session.");
    }

    private static Loaded unnoted(Value value) {
        return new Loaded(value, Map.of());
    }

    private Loaded one(DataPath path, Slicing slicing, Cancel cancel) throws SourceException {
        try (Session session = manager.with(cancel).existing(path.part(0))) {
            DbmRecord entry = session.find(path.part(1)).orElseThrow(() -> SessionEntries.missingKey(path));
            Unpickled read = session.load(entry);
            return new Loaded(slicing.cut(read.value()), Pickles.told(read.notes()));
        }
    }

    private Value every(DataPath path, Slicing slicing, Cancel cancel, Progress progress) throws SourceException {
        Answer<Map<String, Value>> found = manager.with(cancel, progress).get(path.part(1));
        Map<String, Value> bySession = new LinkedHashMap<>();
        for (Map.Entry<String, Value> each : found.value().entrySet()) {
            bySession.put(each.getKey(), slicing.cut(each.getValue()));
        }
        for (SessionProblem problem : found.problems()) {
            bySession.putIfAbsent(problem.session(), new Value.Unreadable(problem.error().sentence()));
        }
        if (bySession.isEmpty()) {
            throw SessionEntries.missingKey(path);
        }
        List<Value> pairs = new ArrayList<>();
        bySession.forEach((session, value) -> {
            pairs.add(new Value.Text(session));
            pairs.add(value);
        });
        return new Mapping(MappingType.DICT, pairs, null);
    }

    private Value whole(String name, Cancel cancel, Progress progress) throws SourceException {
        try (Session session = manager.with(cancel).existing(name)) {
            List<SourceException> problems = new ArrayList<>();
            List<DbmRecord> records = session.records(problems);
            List<Value> pairs = new ArrayList<>();
            for (DbmRecord entry : records) {
                cancel.check("reading " + name);
                pairs.add(session.key(entry).value());
                List<SourceException> broken = new ArrayList<>();
                pairs.add(session.valueOr(entry, broken)
                        .orElseGet(() -> new Value.Unreadable(broken.getFirst().sentence())));
                progress.report(pairs.size() / 2, records.size(), "values");
            }
            return new Mapping(MappingType.DICT, pairs, null);
        }
    }
}
