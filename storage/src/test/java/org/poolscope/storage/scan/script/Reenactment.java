package org.poolscope.storage.scan.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.script.Transcript.Section;

/** Does with our client what a transcript says was done with the real one, and tells the results as Python prints them. */
final class Reenactment {
    private static final Pattern TIMEOUT = Pattern.compile("timeout=([0-9.]+)|wait_seal\\(([0-9.]+)\\)");
    private static final Pattern FILTER = Pattern.compile("(\\w+)=(?:'([^']*)'|(\\d+))");
    private static final Pattern INDEX = Pattern.compile("st\\[([^]]*)]");

    private final DataStore store;
    private final Transcript transcript;
    private final Duration patience;
    private final List<String> results = new ArrayList<>();
    private @Nullable Scan scan;
    private @Nullable Cursor cursor;
    private @Nullable CursorGroup group;

    /** Waits so long where the real client waits as long as it takes. */
    Reenactment(DataStore store, Transcript transcript, Duration patience) {
        this.patience = patience;
        this.store = store;
        this.transcript = transcript;
    }

    /** Does one step. */
    void play(Section section) throws SourceException {
        String note = section.note();
        try {
            if (note.startsWith("get_last_scan")) {
                results.add(text(store.lastScan()));
            } else if (note.startsWith("get_next_scan(since=previous")) {
                results.add(chain());
            } else if (note.startsWith("get_next_scan")) {
                results.add(text(store.nextScan(Optional.empty(), options(note), Cancel.NEVER)));
            } else if (note.startsWith("load_scan")) {
                scan = store.load(key());
                results.add(scan.state().toString());
            } else if (note.contains("update(")) {
                update(note);
            } else if (note.contains("read(") && transcript.outcome().contains("{")) {
                results.add(text(group().read(options(note), Cancel.NEVER)));
            } else if (note.contains("read(")) {
                results.add(text(cursor().read(options(note), Cancel.NEVER)));
            } else if (note.startsWith("len(st)") || note.startsWith("st")) {
                results.add(asked(note));
            } else if (note.startsWith("search_existing_scans(")) {
                results.add(String.valueOf(store.search(filters(note), Cancel.NEVER).keys().size()));
            }
        } catch (SourceException e) {
            results.add(name(e));
        }
    }

    List<String> results() {
        return results;
    }

    private String chain() throws SourceException {
        String since = "0-0";
        for (int count = 0;; count++) {
            try {
                since = store.nextScan(Optional.of(since), ReadOptions.NOW, Cancel.NEVER).timetag();
            } catch (StreamFailure.NoScanAvailable _) {
                return count + " scans, then NoScanAvailable";
            }
        }
    }

    private void update(String note) throws SourceException {
        Scan updated = scan();
        boolean changed = updated.update(options(note), Cancel.NEVER);
        results.add(changed ? "True" : "False");
        if (changed) {
            results.add(updated.state().toString());
        }
    }

    private String asked(String note) throws SourceException {
        Stream stream = streams().iterator().next();
        Matcher index = INDEX.matcher(note);
        if (index.lookingAt()) {
            Slice slice = Slice.parse(index.group(1)).getFirst();
            return slice.isIndex()
                    ? "np.float64(" + number(stream.at(Long.parseLong(index.group(1)))) + ")"
                    : array(stream.slice(slice, Cancel.NEVER));
        }
        if (note.startsWith("len")) {
            return String.valueOf(stream.length());
        }
        if (note.startsWith("st.is_sealed")) {
            return stream.isSealed() ? "True" : "False";
        }
        try {
            stream.awaitSeal(options(note).timeout(), Cancel.NEVER);
            return "True";
        } catch (StreamFailure.NotInTime _) {
            return "False";
        }
    }

    private Scan scan() throws SourceException {
        Scan known = scan == null ? store.load(key()) : scan;
        scan = known;
        return known;
    }

    private String key() {
        return words().stream().filter(word -> word.startsWith("esrf:scan:")).findFirst().orElseThrow();
    }

    private Cursor cursor() throws SourceException {
        Cursor known = cursor == null ? streams().iterator().next().cursor() : cursor;
        cursor = known;
        return known;
    }

    private CursorGroup group() throws SourceException {
        CursorGroup known = group == null ? store.cursors(streams()) : group;
        group = known;
        return known;
    }

    /** Those of the scan that the real client asked about. */
    private Collection<Stream> streams() throws SourceException {
        List<String> words = words();
        Map<String, Stream> streams = new LinkedHashMap<>(scan().streams());
        streams.values().removeIf(stream -> !words.contains(stream.key()));
        return streams.values();
    }

    private List<String> words() {
        return transcript.sections().stream().flatMap(section -> section.exchanges().stream())
                .flatMap(exchange -> exchange.command().stream()).toList();
    }

    private ReadOptions options(String note) {
        Matcher timeout = TIMEOUT.matcher(note);
        ReadOptions options = note.contains("block=False")
                ? ReadOptions.NOW
                : timeout.find()
                        ? ReadOptions.within(Duration.ofMillis(Math.round(1000
                                * Double.parseDouble(timeout.group(1) == null ? timeout.group(2) : timeout.group(1)))))
                        : ReadOptions.within(patience);
        return note.contains("last_only=True") ? options.newest() : options;
    }

    private static List<ScanFilter> filters(String note) {
        List<ScanFilter> filters = new ArrayList<>();
        Matcher filter = FILTER.matcher(note);
        while (filter.find()) {
            filters.add(new ScanFilter(filter.group(1), filter.group(2) == null ? filter.group(3) : filter.group(2)));
        }
        return filters;
    }

    private static String text(ScanTag tag) {
        return "('" + tag.timetag() + "', '" + tag.key() + "')";
    }

    private static String text(Map<Stream, View> views) {
        Map<String, String> texts = new TreeMap<>();
        views.forEach((stream, view) -> texts.put("'" + stream.name() + "'",
                "(" + view.index() + ", " + view.length() + ")"));
        return texts.toString().replace("=", ": ");
    }

    private String text(Optional<View> view) throws SourceException {
        return view.isEmpty()
                ? "None"
                : "(" + view.get().index() + ", "
                        + (transcript.outcome().contains("array") ? array(view.get().data()) : view.get().length())
                        + ")";
    }

    private static String array(Points points) {
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < points.count(); i++) {
            text.append(i == 0 ? "" : ", ").append(number(points.at(i)).replaceFirst("0$", ""));
        }
        return points.count() == 0 ? "array([], dtype=float64)" : "array([" + text + "])";
    }

    private static String number(Value value) {
        NdArray number = ((Numeric.Scalar) value).data();
        return String.valueOf(number.doubleAt(0));
    }

    /** What the real client calls such a failure. */
    static String name(SourceException e) {
        return switch ((Object) e) {
            case StreamFailure.NoScanAvailable _ -> "NoScanAvailable";
            case StreamFailure.ScanNotFound _ -> "ScanNotFoundError";
            case StreamFailure.EndOfStream _ -> "'EndOfStream'";
            case StreamFailure.NoLongerThere _ -> "'IndexNoMoreThereError'";
            case StreamFailure.NotYetThere _ -> "'IndexNotYetThereError'";
            case StreamFailure.NeverThere _ -> "'IndexWontBeThereError'";
            case SourceException.Unsupported _ -> "RuntimeError";
            default -> e.sentence();
        };
    }
}
