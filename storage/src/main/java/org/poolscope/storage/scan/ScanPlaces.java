package org.poolscope.storage.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Finds what a path of a source of scans means: {@code KEY}, {@code KEY/STREAM} or {@code KEY/info/…}. */
final class ScanPlaces {
    /** What is told of a scan is called so. */
    static final String INFO = "info";

    private final DataStore store;

    ScanPlaces(DataStore store) {
        this.store = store;
    }

    /** What is at a path. */
    ScanPlace at(DataPath path) throws SourceException {
        if (path.depth() == 0) {
            return new ScanPlace.OfStore(store);
        }
        Scan scan = store.load(path.part(0));
        if (path.depth() == 1) {
            return new ScanPlace.OfScan(scan);
        }
        if (path.part(1).equals(infoPart(scan))) {
            return new ScanPlace.OfInfo(member(scan.info(), path));
        }
        Stream stream = scan.streams().get(path.part(1));
        if (stream == null || path.depth() > 2) {
            throw missing(path, scan.streams().isEmpty()
                    ? "The scan has no streams yet."
                    : "The scan has the streams " + String.join(", ", scan.streams().keySet()) + ".");
        }
        return new ScanPlace.OfStream(stream);
    }

    /** The part below which stands what is told of a scan; another than usual if a stream has that name. */
    static String infoPart(Scan scan) {
        String part = INFO;
        while (scan.streams().containsKey(part)) {
            part = "scan " + part;
        }
        return part;
    }

    /** A scan in a listing. */
    static Entry entry(ScanSummary scan) {
        Map<String, Object> detail = new LinkedHashMap<>();
        scan.state().ifPresent(state -> detail.put("state", state.name()));
        scan.identity().fields().forEach((field, value) -> {
            if (value != null) {
                detail.put(field, value);
            }
        });
        detail.put("time", scan.created().toString());
        if (!scan.title().isEmpty()) {
            detail.put("title", scan.title());
        }
        if (!scan.fault().isEmpty()) {
            detail.put("fault", scan.fault());
        }
        String name = scan.state().isEmpty()
                ? scan.identity().name()
                : scan.identity().name() + " #" + scan.identity().number();
        return new Entry(DataPath.of(scan.key()), "scan", name, detail);
    }

    private static Value member(Value info, DataPath path) throws SourceException {
        Value at = info;
        for (int i = 2; i < path.depth(); i++) {
            Optional<Value> member = at instanceof Container.Mapping mapping
                    ? mapping.get(path.part(i))
                    : Optional.empty();
            at = member.orElseThrow(() -> missing(path, "Look at what is told of the scan."));
        }
        return at;
    }

    private static SourceException missing(DataPath path, String remedy) {
        return new SourceException.NotFound("There is nothing of this name.", path.toString(), remedy);
    }
}
