package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.Price;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/**
 * Which values of the keys that fit are read, and what they cost.
 *
 * @param bytes
 *            stored bytes of each value by its path, key by key
 * @param more
 *            whether there are values beyond these
 */
record MatchPlan(Map<DataPath, Long> bytes, boolean more) {
    /** More values than this are for an export. */
    static final int MOST = 2000;

    /** Lists values of these keys until there are {@link #MOST}; reads none. */
    static MatchPlan of(Source source, List<String> keys, Cancel cancel, Progress progress) throws SourceException {
        KeyReading reading = new KeyReading(source, cancel, progress);
        Map<DataPath, Long> bytes = new LinkedHashMap<>();
        for (String key : keys) {
            int room = MOST - bytes.size();
            for (Entry entry : source.children(DataPath.of(DataPath.EVERY, key), new Page(0, room + 1), cancel)
                    .entries()) {
                cancel.check("looking at " + key);
                if (bytes.size() == MOST) {
                    return new MatchPlan(bytes, true);
                }
                bytes.put(entry.path(), reading.stored(entry.path()));
            }
            progress.report(bytes.size(), -1, "values");
        }
        return new MatchPlan(bytes, false);
    }

    Price price() {
        return new Price(bytes.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The first values, as many as are read without asking. */
    MatchPlan free() {
        Map<DataPath, Long> first = new LinkedHashMap<>();
        long sum = 0;
        for (Map.Entry<DataPath, Long> each : bytes.entrySet()) {
            sum += each.getValue();
            if (sum > Price.FREE) {
                return new MatchPlan(first, true);
            }
            first.put(each.getKey(), each.getValue());
        }
        return this;
    }

    /** Reads the values; one that cannot be read stands there with its reason. */
    List<MatchGrid.Match> read(Source source, Cancel cancel, Progress progress) throws SourceException {
        KeyReading reading = new KeyReading(source, cancel, progress);
        List<MatchGrid.Match> matches = new ArrayList<>();
        for (DataPath path : bytes.keySet()) {
            cancel.check("reading " + path.name());
            matches.add(new MatchGrid.Match(path.part(1), path.part(0), reading.valueOr(path)));
            progress.report(matches.size(), bytes.size(), "values");
        }
        return matches;
    }
}
