package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.DocumentReader;
import org.poolscope.storage.scan.ScanDocument;
import org.poolscope.storage.scan.Ulid;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * What lists show of scans, asked for many together. What cannot change any more is remembered: what a scan is called once
 * it is prepared, and its state once it is closed. Safe for several threads.
 */
final class ScanList {
    private static final int TOGETHER = 512;
    private static final int MOST_KNOWN = 20_000;

    private final RedisConnections connections;
    private final RedisDocuments documents;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A scan as a list has it, and where its states are; null if it cannot be read. */
    private record Known(ScanSummary summary, @Nullable String stateKey) {
        boolean isFinal() {
            return summary.state().filter(state -> state == ScanState.CLOSED).isPresent();
        }

        Known in(Optional<ScanState> state, String fault) {
            ScanSummary s = summary;
            return new Known(new ScanSummary(s.key(), s.created(), s.identity(), state, s.title(), fault), stateKey);
        }
    }

    ScanList(RedisConnections connections, RedisDocuments documents) {
        this.connections = connections;
        this.documents = documents;
    }

    /** What is to be shown of these scans, without those that are not there. */
    List<ScanSummary> of(List<String> keys, Cancel cancel) throws SourceException {
        List<ScanSummary> summaries = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += TOGETHER) {
            cancel.check("listing scans");
            List<String> some = keys.subList(from, Math.min(from + TOGETHER, keys.size()));
            Map<String, byte[]> texts = new HashMap<>();
            List<String> here = connections.read(connections.where(), connection -> look(connection, some,
                    some.stream().filter(this::isToBeRead).toList(), texts));
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                known.put(text.getKey(), parsed(text.getKey(), text.getValue()));
            }
            connections.read(connections.where(), connection -> lookAtStates(connection, here));
            for (String key : here) {
                Known scan = known.get(key);
                if (scan != null) {
                    summaries.add(scan.summary);
                }
            }
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return summaries;
    }

    /** Those of these scans that are there. */
    List<String> there(List<String> keys, Cancel cancel) throws SourceException {
        cancel.check("listing scans");
        return connections.read(connections.where(), connection -> look(connection, keys, List.of(), new HashMap<>()));
    }

    /** Which of these are there; the documents of those that are asked for. */
    private List<String> look(RespConnection connection, List<String> keys, List<String> asked,
            Map<String, byte[]> texts) throws IOException, Refusal {
        keys.forEach(key -> connection.send(RedisCommand.TTL, key));
        asked.forEach(key -> documents.ask(connection, key));
        List<Reply> lives = connection.answers(keys.size());
        List<Reply> answers = connection.answers(asked.size());
        List<String> here = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (RedisDocuments.isThere(RedisDocuments.sound(lives.get(i)))) {
                here.add(keys.get(i));
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            String key = asked.get(i);
            try {
                documents.text(connection, key, answers.get(i)).ifPresent(text -> texts.put(key, text));
            } catch (Refusal e) {
                known.put(key, unreadable(key, RedisFailure.of(e.message(), key)));
            }
        }
        return here;
    }

    private boolean lookAtStates(RespConnection connection, List<String> keys) throws IOException {
        List<Known> open = new ArrayList<>();
        for (String key : keys) {
            Known scan = known.get(key);
            if (scan != null && !scan.isFinal() && scan.stateKey != null) {
                open.add(scan);
                RedisDocuments.askState(connection, scan.stateKey);
            }
        }
        List<Reply> answers = connection.answers(open.size());
        for (int i = 0; i < open.size(); i++) {
            Known scan = open.get(i);
            String key = scan.summary.key();
            known.put(key, withState(scan, key, answers.get(i)));
        }
        return true;
    }

    private static Known withState(Known scan, String key, Reply answer) {
        try {
            List<StreamEntry> newest = Replies.entries(answer);
            return scan.in(Optional.of(RedisDocuments.state(key, newest)), "");
        } catch (Refusal e) {
            return scan.in(Optional.empty(), RedisFailure.of(e.message(), key).what());
        } catch (SourceException e) {
            return scan.in(Optional.empty(), e.what());
        }
    }

    private boolean isToBeRead(String key) {
        Known scan = known.get(key);
        return scan == null || scan.stateKey == null || scan.summary.state()
                .filter(state -> state.isAtLeast(ScanState.PREPARED)).isEmpty();
    }

    private static Known parsed(String key, byte[] text) throws SourceException {
        try {
            ScanDocument document = DocumentReader.read(key, text);
            String title = document.info().get("title").orElse(Value.None.NONE) instanceof Value.Text(String told)
                    ? told
                    : "";
            return new Known(new ScanSummary(key, created(key), document.identity(), Optional.empty(), title, ""),
                    document.stateKey());
        } catch (SourceException.Corrupt | StreamFailure.ScanNotValid e) {
            return unreadable(key, e);
        }
    }

    private static Known unreadable(String key, SourceException why) {
        return new Known(ScanSummary.unreadable(key, created(key), why.what()), null);
    }

    private static Instant created(String key) {
        return Ulid.time(key).orElse(Instant.EPOCH);
    }
}
