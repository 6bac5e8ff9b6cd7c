package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;
import org.poolscope.model.value.ValueSummary;

/** What is at a place of a source of scans. */
sealed interface ScanPlace {
    /** What lies below, as entries of these paths. */
    List<Entry> children(DataPath path);

    /** What can be told without loading. */
    Map<String, Object> peek() throws SourceException;

    /** Its value, cut. */
    Value read(List<Slice> slices, Cancel cancel) throws SourceException;

    /** How it is stored. */
    Map<String, Object> provenance();

    /** Follows what comes. */
    default Cursor follow(long from, Cancel closed) throws SourceException {
        throw new SourceException.Unsupported("This does not go on.", "",
                "Follow a stream of the scan, or the whole store for new scans.");
    }

    /** The store itself. */
    record OfStore(DataStore store) implements ScanPlace {
        @Override
        public List<Entry> children(DataPath path) {
            return List.of();
        }

        @Override
        public Map<String, Object> peek() throws SourceException {
            return Map.of("kind", "scan", "length", (long) store.search(List.of(), Cancel.NEVER).keys().size());
        }

        @Override
        public Value read(List<Slice> slices, Cancel cancel) throws SourceException {
            List<Value> keys = new ArrayList<>();
            store.search(List.of(), cancel).keys().forEach(key -> keys.add(new Value.Reference("scan", key)));
            return ValueSlice.of(new Container.Sequence(SequenceType.LIST, keys), slices);
        }

        @Override
        public Map<String, Object> provenance() {
            return Map.of("store", store.location());
        }

        @Override
        public Cursor follow(long from, Cancel closed) throws SourceException {
            return new NewScanCursor(store, closed);
        }
    }

    /** A scan. */
    record OfScan(Scan scan) implements ScanPlace {
        @Override
        public List<Entry> children(DataPath path) {
            List<Entry> below = new ArrayList<>();
            String info = ScanPlaces.infoPart(scan);
            below.add(new Entry(path.child(info), "dict", info,
                    Map.of("length", (long) scan.info().size())));
            scan.streams().forEach((name, stream) -> below.add(new Entry(path.child(name), "stream", name,
                    new OfStream(stream).declared())));
            return below;
        }

        @Override
        public Map<String, Object> peek() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("kind", "scan");
            told.putAll(ScanPlaces.entry(ScanSummary.of(scan)).detail());
            return told;
        }

        @Override
        public Value read(List<Slice> slices, Cancel cancel) {
            List<Value> pairs = new ArrayList<>();
            ScanPlaces.entry(ScanSummary.of(scan)).detail().forEach((name, value) -> {
                pairs.add(new Value.Text(name));
                pairs.add(value instanceof Long number ? new Value.Int(number) : new Value.Text(value.toString()));
            });
            pairs.add(new Value.Text(ScanPlaces.INFO));
            pairs.add(scan.info());
            return ValueSlice.of(new Container.Mapping(MappingType.DICT, pairs, null), slices);
        }

        @Override
        public Map<String, Object> provenance() {
            return Map.of("key", scan.key());
        }
    }

    /** A stream of a scan. */
    record OfStream(Stream stream) implements ScanPlace {
        @Override
        public List<Entry> children(DataPath path) {
            return List.of();
        }

        @Override
        public Map<String, Object> peek() throws SourceException {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("kind", "stream");
            told.putAll(declared());
            long length = stream.length();
            if (stream.encoding() instanceof Encoding.Numeric(_, List<Long> point) && !point.contains(-1L)) {
                List<Long> shape = new ArrayList<>(List.of(length));
                shape.addAll(point);
                told.put("shape", shape);
            }
            told.put("length", length);
            long first = stream.first();
            if (first > 0) {
                told.put("first", first);
            }
            told.put("sealed", stream.isSealed());
            return told;
        }

        @Override
        public Value read(List<Slice> slices, Cancel cancel) throws SourceException {
            Slice first = slices.isEmpty() ? Slice.ALL : slices.getFirst();
            Slice.Bounds bounds = first.on(stream.length());
            long last = bounds.first() + (bounds.count() - 1) * bounds.step();
            long low = Math.min(bounds.first(), last);
            Slice stretch = bounds.count() == 0
                    ? Slice.of(0, 0)
                    : Slice.of(low, Math.max(bounds.first(), last) + 1);
            Points points = stream.slice(stretch, cancel);
            List<Slice> within = new ArrayList<>(slices.isEmpty() ? List.of(Slice.ALL) : slices);
            within.set(0, first.isIndex() ? Slice.at(0) : new Slice(null, null, bounds.step(), false));
            return ValueSlice.of(points.toValue(), within);
        }

        @Override
        public Map<String, Object> provenance() {
            Map<String, Object> stored = new LinkedHashMap<>();
            stored.put("key", stream.key());
            stored.put("encoding", switch (stream.encoding()) {
                case Encoding.Numeric(var type, var shape) -> type.str() + " " + shape;
                case Encoding.Json _ -> "json";
                case Encoding.Unreadable(_, String why) -> why;
            });
            return stored;
        }

        @Override
        public Cursor follow(long from, Cancel closed) throws SourceException {
            return new PointCursor(stream.cursor(from), closed);
        }

        /** What its scan says of it, without a look at its points. */
        Map<String, Object> declared() {
            Map<String, Object> told = new LinkedHashMap<>();
            if (stream.encoding() instanceof Encoding.Numeric(var type, _)) {
                told.put("dtype", type.str());
            }
            stream.info().get("unit").ifPresent(unit -> {
                if (unit instanceof Value.Text(String text)) {
                    told.put("unit", text);
                }
            });
            return told;
        }
    }

    /** Something that is told of a scan. */
    record OfInfo(Value value) implements ScanPlace {
        @Override
        public List<Entry> children(DataPath path) {
            List<Entry> below = new ArrayList<>();
            if (value instanceof Container.Mapping mapping) {
                for (int i = 0; i < mapping.size(); i++) {
                    if (mapping.key(i) instanceof Value.Text(String name)) {
                        OfInfo member = new OfInfo(mapping.value(i));
                        below.add(new Entry(path.child(name), member.kind(), name, member.summary()));
                    }
                }
            }
            return below;
        }

        @Override
        public Map<String, Object> peek() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("kind", kind());
            told.putAll(summary());
            return told;
        }

        @Override
        public Value read(List<Slice> slices, Cancel cancel) {
            return ValueSlice.of(value, slices);
        }

        @Override
        public Map<String, Object> provenance() {
            return Map.of("document", "what the writer told of the scan");
        }

        private Map<String, Object> summary() {
            ValueSummary summary = ValueSummary.of(value);
            return summary.count() < 0
                    ? Map.of("type", summary.type())
                    : Map.of("type", summary.type(), "length", summary.count());
        }

        private String kind() {
            return switch (value) {
                case Container.Mapping _ -> "dict";
                case Container.Sequence _ -> "list";
                case Value.Text _ -> "text";
                default -> "number";
            };
        }
    }
}
