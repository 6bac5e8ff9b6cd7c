package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;

/** Writes a scan, in the order in which a scan goes, to whatever store. */
public final class LogScanWriter implements ScanWriter {
    private final ScanSink sink;
    private final String key;
    private final Map<String, LogStreamWriter> streams = new LinkedHashMap<>();
    private ScanState state = ScanState.CREATED;
    private ScanDocument document;

    /** Of the scan {@code key}, which has just been created with this document. */
    public LogScanWriter(ScanSink sink, String key, ScanDocument created) {
        this.sink = sink;
        this.key = key;
        this.document = created;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public ScanState state() {
        return state;
    }

    @Override
    public StreamWriter stream(String name, Encoding encoding, Container.Mapping info) throws SourceException {
        if (state != ScanState.CREATED || streams.containsKey(name)) {
            throw new StreamFailure.NotAllowed("The stream '" + name + "' cannot be declared now.", key,
                    "Declare each stream once, before the scan is prepared.");
        }
        LogStream.Declaration declared = new LogStream.Declaration(name, sink.newStreamKey(), encoding, info);
        LogStreamWriter writer = new LogStreamWriter(sink, declared, this::takesPoints);
        streams.put(name, writer);
        return writer;
    }

    @Override
    public void prepare(Container.Mapping info) throws SourceException {
        List<LogStream.Declaration> declared = new ArrayList<>();
        streams.values().forEach(stream -> declared.add(stream.declaration()));
        become(ScanState.PREPARED, document.with(info).with(declared));
    }

    @Override
    public void start() throws SourceException {
        become(ScanState.STARTED, document);
    }

    @Override
    public void stop() throws SourceException {
        check(ScanState.STOPPED);
        for (LogStreamWriter stream : streams.values()) {
            stream.seal();
        }
        become(ScanState.STOPPED, document);
    }

    @Override
    public void close(Container.Mapping info) throws SourceException {
        become(ScanState.CLOSED, document.with(info));
        sink.end();
    }

    private boolean takesPoints() {
        return state != ScanState.CREATED && state != ScanState.CLOSED;
    }

    private void check(ScanState next) throws SourceException {
        if (!state.mayBecome(next)) {
            throw new StreamFailure.NotAllowed("The scan is " + state + " and cannot become " + next + ".", key,
                    "Go one step at a time, or close the scan.");
        }
    }

    private void become(ScanState next, ScanDocument changed) throws SourceException {
        check(next);
        sink.put(changed, next);
        document = changed;
        state = next;
    }
}
