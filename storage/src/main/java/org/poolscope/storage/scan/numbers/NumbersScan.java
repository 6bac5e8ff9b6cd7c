package org.poolscope.storage.scan.numbers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/** One scan of numbers over time: a stream of seconds, and one of each number, in 64 bits. */
final class NumbersScan {
    private static final double MILLI = 1e3;
    private static final DType WHOLE = DType.of(Kind.INT, Long.BYTES);

    private final ScanWriter writer;
    private final StreamWriter time;
    private final List<StreamWriter> streams;
    private final List<DType> types;
    private final List<Value> info;
    private final long begun;

    private NumbersScan(ScanWriter writer, StreamWriter time, List<StreamWriter> streams, List<DType> types,
            List<Value> info, long begun) {
        this.writer = writer;
        this.time = time;
        this.streams = streams;
        this.types = types;
        this.info = info;
        this.begun = begun;
    }

    /** Begins the scan of a number of its own; a stream holds what its number is now. */
    static NumbersScan begin(DataStore store, NumbersAddress address, long number, List<Value> now, long millis)
            throws SourceException {
        List<Value> info = new ArrayList<>(List.of(text("title"), text(address.title()), text("start_time"),
                text(Instant.ofEpochMilli(millis).toString())));
        ScanWriter writer = store.create(ScanIdentity.of("numbers", number), mapping(info));
        StreamWriter time = writer.stream("elapsed_time", Encoding.Numeric.scalar(DType.FLOAT64),
                mapping(List.of(text("unit"), text("s"))));
        List<StreamWriter> streams = new ArrayList<>();
        List<DType> types = now.stream().map(value -> value instanceof Value.Int ? WHOLE : DType.FLOAT64).toList();
        for (int i = 0; i < types.size(); i++) {
            DataPath path = address.paths().get(i);
            streams.add(writer.stream(path.toString(), Encoding.Numeric.scalar(types.get(i)),
                    mapping(List.of(text("display_name"), text(path.name()), text("drawn"), text("stairs")))));
        }
        writer.prepare(mapping(info));
        writer.start();
        return new NumbersScan(writer, time, streams, types, info, millis);
    }

    /** Whether the streams can hold these; whole numbers have no way to be missing. */
    boolean takes(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (types.get(i).equals(WHOLE) && !(values.get(i) instanceof Value.Int)) {
                return false;
            }
        }
        return true;
    }

    /** Adds a point to each stream; what is no number is NaN in a stream of floating point. */
    void add(List<Value> values, long millis) throws SourceException {
        time.send(new Value.Real((millis - begun) / MILLI));
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            streams.get(i).send(types.get(i).equals(WHOLE) ? value : new Value.Real(real(value)));
        }
    }

    private static double real(Value value) {
        return switch (value) {
            case Value.Whole whole -> whole.exact().doubleValue();
            case Value.Real(double real) -> real;
            default -> Double.NaN;
        };
    }

    /** Ends it; a store that takes no more keeps what it has. */
    void end(String why, long millis) {
        try {
            writer.stop();
            info.addAll(List.of(text("end_reason"), text(why), text("end_time"),
                    text(Instant.ofEpochMilli(millis).toString())));
            writer.close(mapping(info));
        } catch (SourceException e) {
            System.getLogger(NumbersScan.class.getName()).log(System.Logger.Level.DEBUG, "not ended", e);
        }
    }

    private static Container.Mapping mapping(List<Value> pairs) {
        return new Container.Mapping(MappingType.DICT, List.copyOf(pairs), null);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
