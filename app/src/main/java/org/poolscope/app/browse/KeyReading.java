package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Reads one key of every session, session by session, so that one that is broken hides no other. In tasks only. */
final class KeyReading {
    private static final int LONGEST = 60;
    private static final long SHORT = 1 << 16;

    private final Source source;
    private final Cancel cancel;
    private final Progress progress;

    KeyReading(Source source, Cancel cancel, Progress progress) {
        this.source = source;
        this.cancel = cancel;
        this.progress = progress;
    }

    /**
     * What has to be read.
     *
     * @param bytes
     *            stored bytes of each value, by its path, in the order of the sessions
     */
    record Plan(Map<DataPath, Long> bytes) {
        Price price() {
            return new Price(bytes.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Where the key is, and how long its values are, without reading them. */
    Plan plan(String key) throws SourceException {
        Map<DataPath, Long> bytes = new LinkedHashMap<>();
        for (Entry entry : source.children(DataPath.of(DataPath.EVERY, key), Page.ALL, cancel).entries()) {
            cancel.check("looking at " + key);
            bytes.put(entry.path(), stored(entry.path()));
        }
        return new Plan(bytes);
    }

    /** Reads what was planned. */
    List<SessionValue> read(Plan plan) throws SourceException {
        List<SessionValue> values = new ArrayList<>();
        long done = 0;
        long all = plan.price().bytes();
        for (Map.Entry<DataPath, Long> each : plan.bytes().entrySet()) {
            cancel.check("reading " + each.getKey().name());
            values.add(read(values.size(), each.getKey(), each.getValue()));
            done += each.getValue();
            progress.report(done, all, "bytes");
        }
        return values;
    }

    /** The short text of another key in each session. */
    Map<String, String> texts(String key) throws SourceException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : source.children(DataPath.of(DataPath.EVERY, key), Page.ALL, cancel).entries()) {
            cancel.check("reading " + key);
            texts.put(entry.path().part(0), text(entry.path()));
        }
        return texts;
    }

    /** A long value is not read for one cell: its type and shape say what it is. */
    private String text(DataPath path) throws SourceException {
        return stored(path) <= SHORT
                ? ValueText.cell(valueOr(path), LONGEST)
                : TypeWords.of(source.peek(path));
    }

    /** A value, or why it cannot be read. */
    Value valueOr(DataPath path) throws SourceException {
        try {
            return source.read(path, List.of(), cancel, Progress.IGNORED);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return new Value.Unreadable(e.what());
        }
    }

    private SessionValue read(int number, DataPath path, long stored) throws SourceException {
        try {
            return SessionValue.of(number, path, stored, source.read(path, List.of(), cancel, Progress.IGNORED),
                    cancel);
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            return SessionValue.failed(number, path, stored, e);
        }
    }

    /** Bytes of a value as stored, 0 if that is not told. */
    long stored(DataPath path) {
        try {
            return source.peek(path).get("bytes") instanceof Number n ? n.longValue() : 0;
        } catch (SourceException _) {
            return 0;
        }
    }
}
