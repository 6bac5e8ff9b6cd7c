package org.poolscope.storage.scan.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StoreMemory;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.BeamlineFiles;
import org.poolscope.storage.scan.EntryLog;
import org.poolscope.storage.scan.LogScan;
import org.poolscope.storage.scan.LogScanWriter;
import org.poolscope.storage.scan.LogStore;
import org.poolscope.storage.scan.ScanDocument;

/**
 * Scans on a Redis server, as blissdata keeps them. Without the modules for documents and search it reads documents that
 * are stored as plain texts and searches over the history; {@link #notes} says so.
 */
public final class RedisScanStore extends LogStore {
    private final RedisConnections connections;
    private final RedisEntryLog log;
    private final RedisDocuments documents;
    private final ScanList list;
    private final HistorySearch history;
    private final Optional<IndexSearch> index;
    private final BeamlineFiles files;
    private final Optional<RedisScans> writing;
    private final List<Pipeline> pipelines = new CopyOnWriteArrayList<>();

    /** What a server has besides streams. */
    private record Modules(boolean documents, boolean search) {}

    private RedisScanStore(RedisConnections connections, Modules modules, BeamlineFiles files, boolean writable) {
        super(connections.where());
        this.connections = connections;
        this.log = RedisEntryLog.over(connections);
        this.documents = new RedisDocuments(connections, modules.documents);
        this.list = new ScanList(connections, documents);
        this.history = new HistorySearch(connections, log, list, modules.documents);
        this.index = modules.search ? Optional.of(new IndexSearch(connections)) : Optional.empty();
        this.files = files;
        this.writing = writable ? Optional.of(new RedisScans(connections, documents)) : Optional.empty();
    }

    /**
     * Connects to a store at {@code redis://} or {@code rediss://}, for reading.
     *
     * @throws SourceException that names the stage which failed: name, connection, encryption, sign-in, protocol
     */
    public static RedisScanStore open(String address) throws SourceException {
        return open(address, false);
    }

    /** As {@link #open(String)}, and for writing if {@code writable}. */
    public static RedisScanStore open(String address, boolean writable) throws SourceException {
        BeamlineFiles files = RedisAddress.files(address);
        RedisConnections connections = new RedisConnections(RedisAddress.parse(address), Patience.asking());
        return new RedisScanStore(connections, connections.read(connections.where(), connection -> {
            connection.send(RedisCommand.JSON_GET, RedisDocuments.SCAN);
            connection.send(RedisCommand.FT_LIST);
            List<Reply> answers = connection.answers(2);
            boolean search = answers.get(1).items().stream()
                    .anyMatch(name -> name.text().filter(IndexSearch.INDEX::equals).isPresent());
            return new Modules(!(answers.get(0) instanceof Reply.Refused), search);
        }), files, writable);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!documents.hasModule()) {
            notes.add("The server has no module for documents; scans are read as plain texts, whole each time.");
        }
        if (index.isEmpty()) {
            notes.add(
                    "The server has no index of scans; they are searched over the history, which is slower at first.");
        }
        return notes;
    }

    @Override
    public String lacks() {
        String form = documents.hasModule() ? "" : "documents as plain text";
        String search = index.isEmpty() ? "no index" : "";
        return form + (form.isEmpty() || search.isEmpty() ? "" : ", ") + search;
    }

    @Override
    public Map<String, String> facts() throws SourceException {
        enter(Cancel.NEVER);
        return ServerFacts.of(connections).all(documents.hasModule(), index.isPresent());
    }

    @Override
    public Optional<StoreMemory> memory() throws SourceException {
        enter(Cancel.NEVER);
        return connections.read(location(), connection -> MemoryInfo.of(connection.ask(RedisCommand.INFO, "memory")));
    }

    @Override
    public FoundScans search(List<ScanFilter> filters, Cancel cancel) throws SourceException {
        Cancel stop = enter(cancel);
        if (index.isPresent() && filters.stream().allMatch(SearchText::findsTheSame)) {
            Optional<FoundScans> found = index.get().search(filters);
            if (found.isPresent()) {
                return new FoundScans(found.get().timetag(), list.there(found.get().keys(), stop));
            }
        }
        return history.search(filters, stop);
    }

    @Override
    public List<ScanSummary> summaries(List<String> keys, Cancel cancel) throws SourceException {
        return list.of(keys, enter(cancel));
    }

    @Override
    public ScanWriter create(ScanIdentity identity, Container.Mapping info) throws SourceException {
        enter(Cancel.NEVER);
        RedisScans scans = writing();
        String key = scans.newScanKey();
        ScanDocument document = new ScanDocument(identity, info, scans.newStreamKey(), List.of());
        Pipeline pipeline = new Pipeline(connections.open(), key);
        pipelines.add(pipeline);
        scans.create(key, document);
        return new LogScanWriter(new RedisSink(scans, key, pipeline, pipelines::remove), key, document);
    }

    @Override
    public void delete(String key, boolean force) throws SourceException {
        enter(Cancel.NEVER);
        RedisScans scans = writing();
        LogScan.Snapshot found = snapshot(key).orElseThrow(() -> new StreamFailure.ScanNotFound(key));
        if (found.state() != ScanState.CLOSED && !force) {
            throw new StreamFailure.NotAllowed("The scan is still running.", key, "Close it first, or force it.");
        }
        if (found.state() != ScanState.CLOSED) {
            scans.put(key, found.document().deleted(), ScanState.CLOSED);
        }
        scans.delete(key, found.document());
    }

    /** Removes whole entries of a stream whose points all lie before {@code index}; the newest or the seal stays. */
    public void trim(String streamKey, long index) throws SourceException {
        enter(Cancel.NEVER);
        writing().trim(streamKey, index);
    }

    @Override
    public void close() {
        super.close();
        pipelines.forEach(Pipeline::close);
        connections.close();
    }

    @Override
    protected BeamlineFiles files() {
        return files;
    }

    @Override
    protected EntryLog log() {
        return log;
    }

    @Override
    protected Line line() {
        RedisConnections own = connections.forFollowing();
        return new Line(RedisEntryLog.ahead(own), own::close);
    }

    @Override
    protected Optional<LogScan.Snapshot> snapshot(String key) throws SourceException {
        return documents.snapshot(key);
    }

    @Override
    protected boolean isThere(String key) throws SourceException {
        return documents.isThere(key);
    }

    private RedisScans writing() throws SourceException {
        return writing.orElseThrow(() -> new StreamFailure.NotAllowed("The store was opened for reading.", location(),
                "Open it for writing."));
    }
}
