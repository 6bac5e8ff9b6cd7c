package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.Deadline;
import org.poolscope.storage.scan.EntryLog;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * The streams of a server. Waits on a connection of its own, in slices of {@value #SLICE_MILLIS} ms; asks for as many
 * entries as fit into a few megabytes, as far as it knows how large they are.
 */
final class RedisEntryLog implements EntryLog {
    /** How long the server waits at a time, so that a cancel is noticed. */
    static final int SLICE_MILLIS = 200;

    private static final Object COUNT = "COUNT";
    private static final Object STREAMS = "STREAMS";
    private static final Object BLOCK = "BLOCK";
    /** Parts of an answer that is put together page by page; their sum is bounded by the memory there is. */
    private static final int SHARE = 4;

    private final RedisConnections connections;
    private final boolean eager;
    private final EntrySizes sizes = new EntrySizes();
    private final long mostBytes = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / SHARE);

    private RedisEntryLog(RedisConnections connections, boolean eager) {
        this.connections = connections;
        this.eager = eager;
    }

    /** For whoever asks for this and that. */
    static RedisEntryLog over(RedisConnections connections) {
        return new RedisEntryLog(connections, false);
    }

    /** For one who reads on and on: asks for what comes next before it is wanted. */
    static RedisEntryLog ahead(RedisConnections connections) {
        return new RedisEntryLog(connections, true);
    }

    @Override
    public List<StreamEntry> range(String key, EntryId from, EntryId to) throws SourceException {
        return connections.read(key, connection -> {
            List<StreamEntry> all = new ArrayList<>();
            long bytes = 0;
            EntryId at = from;
            while (true) {
                int count = sizes.count(List.of(key), ALL);
                connection.send(RedisCommand.XRANGE, key, at, to, COUNT, count);
                List<StreamEntry> page = connection.read(Replies::entries);
                bytes += sizes.learn(key, page);
                all.addAll(page);
                if (page.size() < count || page.getLast().id().compareTo(to) >= 0) {
                    return all;
                }
                if (bytes > mostBytes) {
                    throw new SourceException.Full("These points together are larger than " + (mostBytes >> 20)
                            + " MB.", key, "Read fewer at a time.");
                }
                at = page.getLast().id().next();
            }
        });
    }

    @Override
    public Optional<StreamEntry> newest(String key, EntryId notAbove, EntryId notBelow) throws SourceException {
        return connections.read(key, connection -> {
            connection.send(RedisCommand.XREVRANGE, key, notAbove, notBelow, COUNT, 1);
            return first(key, connection.read(Replies::entries));
        });
    }

    @Override
    public Picture picture(String key, EntryId id) throws SourceException {
        return connections.read(key, connection -> {
            connection.send(RedisCommand.MULTI);
            connection.send(RedisCommand.XREVRANGE, key, id, EntryId.MIN, COUNT, 1);
            connection.send(RedisCommand.XREVRANGE, key, EntryId.MAX, EntryId.MIN, COUNT, 1);
            connection.send(RedisCommand.EXEC);
            List<Reply> both = Transactions.results(connection, 2);
            return new Picture(first(key, Replies.entries(both.get(0))), first(key, Replies.entries(both.get(1))));
        });
    }

    @Override
    public Map<String, List<StreamEntry>> after(Map<String, EntryId> ids, int count, Deadline deadline, Cancel cancel)
            throws SourceException {
        String place = String.join(", ", ids.keySet());
        return connections.read(place, connection -> {
            Map<String, EntryId> wanted = new LinkedHashMap<>(ids);
            while (true) {
                cancel.check("waiting for points");
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline.left(TimeUnit.MILLISECONDS.toNanos(SLICE_MILLIS)));
                int first = sizes.count(wanted.keySet(), count);
                Map<String, List<StreamEntry>> early = connection.early(wanted);
                Map<String, List<StreamEntry>> found = early.isEmpty()
                        ? read(connection, wanted, first, millis)
                        : early;
                if (!found.isEmpty()) {
                    boolean whole = first >= count || !early.isEmpty();
                    Map<String, List<StreamEntry>> all = whole ? found : complete(connection, found, first, count);
                    if (eager) {
                        askOn(connection, wanted, all, first);
                    }
                    return all;
                }
                if (millis == 0) {
                    return found;
                }
            }
        });
    }

    /**
     * The first answer of streams whose entries are of unknown size is short on purpose; once it tells that they are small
     * the rest follows.
     */
    private Map<String, List<StreamEntry>> complete(RespConnection connection,
            Map<String, List<StreamEntry>> found, int first, int count) throws IOException, Refusal, SourceException {
        Map<String, EntryId> more = new LinkedHashMap<>();
        found.forEach((key, entries) -> {
            if (entries.size() == first) {
                more.put(key, entries.getLast().id());
            }
        });
        int rest = Math.min(count - first, sizes.count(more.keySet(), count) - first);
        if (more.isEmpty() || rest <= 0) {
            return found;
        }
        Map<String, List<StreamEntry>> all = new LinkedHashMap<>(found);
        read(connection, more, rest, 0).forEach((key, entries) -> all.merge(key, entries, RedisEntryLog::joined));
        return all;
    }

    private Map<String, List<StreamEntry>> read(RespConnection connection, Map<String, EntryId> wanted, int count,
            long millis) throws IOException, Refusal, SourceException {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        connection.send(RedisCommand.XREAD, words(wanted, count, millis));
        try {
            Map<String, List<StreamEntry>> found = connection.read(Replies::streams);
            found.forEach(sizes::learn);
            return found;
        } catch (Refusal e) {
            if (!e.isWrongType() || wanted.size() == 1) {
                throw e;
            }
            leaveOut(connection, wanted, e);
            return read(connection, wanted, count, millis);
        }
    }

    /** Asks for what follows, if one of the streams had as many entries as were asked for. */
    private static void askOn(RespConnection connection, Map<String, EntryId> wanted,
            Map<String, List<StreamEntry>> found, int count) {
        if (found.values().stream().anyMatch(entries -> entries.size() >= count)) {
            Map<String, EntryId> next = new LinkedHashMap<>(wanted);
            found.forEach((key, entries) -> next.put(key, entries.getLast().id()));
            connection.askAhead(next, RedisCommand.XREAD, words(next, count, 0));
        }
    }

    private static Object[] words(Map<String, EntryId> wanted, int count, long millis) {
        List<Object> words = new ArrayList<>(List.of(COUNT, count));
        if (millis > 0) {
            words.addAll(List.of(BLOCK, millis));
        }
        words.add(STREAMS);
        words.addAll(wanted.keySet());
        words.addAll(wanted.values());
        return words.toArray();
    }

    /** One key that holds something else must not keep the others from being read. */
    private static void leaveOut(RespConnection connection, Map<String, EntryId> wanted, Refusal refusal)
            throws IOException, Refusal {
        List<String> keys = List.copyOf(wanted.keySet());
        keys.forEach(key -> connection.send(RedisCommand.TYPE, key));
        List<Reply> types = connection.answers(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            String type = types.get(i).text().orElse("");
            if (!type.equals("stream") && !type.equals("none")) {
                wanted.remove(keys.get(i));
            }
        }
        if (wanted.size() == keys.size() || wanted.isEmpty()) {
            throw refusal;
        }
    }

    private Optional<StreamEntry> first(String key, List<StreamEntry> entries) {
        sizes.learn(key, entries);
        return entries.stream().findFirst();
    }

    private static List<StreamEntry> joined(List<StreamEntry> first, List<StreamEntry> second) {
        List<StreamEntry> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
