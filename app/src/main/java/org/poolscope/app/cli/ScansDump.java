package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;

/** Dumps scans, newest first: a line that tells of each, then one with the points of each of its streams. */
final class ScansDump {
    private static final int STREAM = 2;
    private static final String INFO = "info";

    private final DataStore store;
    private final DataPath wanted;
    private final DumpLine lines;
    private final Cancel cancel;

    ScansDump(DataStore store, DataPath wanted, DumpLine lines, Cancel cancel) {
        this.store = store;
        this.wanted = wanted;
        this.lines = lines;
        this.cancel = cancel;
    }

    /** Whether a path names scans or streams, not what a scan tells of itself. */
    static boolean takes(DataPath wanted) {
        return wanted.depth() < STREAM || (wanted.depth() == STREAM && !wanted.part(1).equals(INFO));
    }

    void dump() throws SourceException, IOException {
        List<String> keys = wanted.depth() == 0 || wanted.part(0).equals(DataPath.EVERY)
                ? store.search(List.of(), cancel).keys().reversed()
                : List.of(wanted.part(0));
        for (String key : keys) {
            cancel.check("the dump");
            try {
                dump(store.load(key));
            } catch (SourceException.Cancelled e) {
                throw e;
            } catch (StreamFailure.ScanNotFound e) {
                // One that was found and is not there any more has just been deleted.
                if (keys.size() == 1) {
                    lines.failure(List.of(key), null, e);
                }
            } catch (SourceException e) {
                lines.failure(List.of(key), null, e);
            }
        }
    }

    private void dump(Scan scan) throws SourceException, IOException {
        if (wanted.depth() < STREAM) {
            lines.value(List.of(scan.key()), new Value.Reference("scan", scan.key()), detail(scan));
        }
        for (Stream stream : scan.streams().values()) {
            cancel.check("the dump");
            if (wanted.depth() < STREAM || wanted.part(1).equals(DataPath.EVERY)
                    || wanted.part(1).equals(stream.name())) {
                dump(scan.key(), stream);
            }
        }
    }

    private void dump(String scan, Stream stream) throws SourceException, IOException {
        List<String> path = List.of(scan, stream.name());
        try {
            Value points = stream.slice(Slice.ALL, cancel).toValue();
            lines.value(path, points, detail(stream));
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            lines.failure(path, null, e);
        }
    }

    private static String detail(Scan scan) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", scan.state().name());
        told.putAll(scan.identity().fields());
        StringBuilder text = new StringBuilder();
        JsonText.write(told, text);
        text.setLength(text.length() - 1);
        text.append(",\"info\":").append(json(scan)).append(",\"declared_streams\":");
        JsonText.write(List.copyOf(scan.streams().keySet()), text);
        return text.append('}').toString();
    }

    private static String detail(Stream stream) throws SourceException, IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("len", stream.length());
        told.put("sealed", stream.isSealed());
        if (stream.encoding() instanceof Encoding.Numeric(var dtype, var shape)) {
            told.put("dtype", dtype.str());
            told.put("shape", new ArrayList<>(shape));
        }
        StringBuilder text = new StringBuilder();
        JsonText.write(told, text);
        return text.toString();
    }

    private static String json(Scan scan) throws IOException {
        try {
            return new String(JsonValues.writeStrict(scan.info()), StandardCharsets.US_ASCII);
        } catch (MalformedEntry e) {
            throw new IOException(e.what(), e);
        }
    }
}
