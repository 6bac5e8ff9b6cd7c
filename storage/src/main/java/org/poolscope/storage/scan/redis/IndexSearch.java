package org.poolscope.storage.scan.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.storage.scan.LogStore;
import org.poolscope.storage.scan.entry.EntryId;

/** Searches by the index that the server keeps. It knows scans for ten seconds that have been deleted already. */
final class IndexSearch {
    /** The name of the index. */
    static final String INDEX = "esrf:scan:index";

    private static final long USUAL_LIMIT = 1000;

    private final RedisConnections connections;

    /** What was found, before it is known what of it is still there. */
    private record Page(String timetag, long total, List<String> keys) {}

    IndexSearch(RedisConnections connections) {
        this.connections = connections;
    }

    /** The scans that fit, oldest first; empty if the server cannot search now. */
    Optional<FoundScans> search(List<ScanFilter> filters) throws SourceException {
        String query = SearchText.of(filters);
        Optional<Page> page = page(query, USUAL_LIMIT);
        if (page.isPresent() && page.get().total > page.get().keys.size() && page.get().total > USUAL_LIMIT) {
            page = page(query, page.get().total);
        }
        return page.map(found -> new FoundScans(found.timetag, found.keys.stream().sorted().toList()));
    }

    private Optional<Page> page(String query, long limit) throws SourceException {
        return connections.read(connections.where(), connection -> {
            connection.send(RedisCommand.MULTI);
            connection.send(RedisCommand.XREVRANGE, LogStore.HISTORY, EntryId.MAX, EntryId.MIN, "COUNT", 1);
            connection.send(RedisCommand.FT_SEARCH, INDEX, query, "NOCONTENT", "DIALECT", 2, "LIMIT", 0, limit);
            connection.send(RedisCommand.EXEC);
            List<Reply> both = Transactions.results(connection, 2);
            if (both.get(1) instanceof Reply.Refused) {
                return Optional.empty();
            }
            String timetag = Replies.entries(both.get(0)).stream().findFirst().map(entry -> entry.id())
                    .orElse(EntryId.MIN).toString();
            return Optional.of(found(timetag, both.get(1).items()));
        });
    }

    /** A count and the keys; in the newer form of answers a map with members of these meanings. */
    private static Page found(String timetag, List<Reply> answer) {
        List<String> keys = new ArrayList<>();
        long total = answer.isEmpty() ? 0 : answer.getFirst().number(-1);
        if (total >= 0) {
            answer.forEach(item -> item.text().ifPresent(keys::add));
            return new Page(timetag, total, keys);
        }
        for (Reply result : member(answer, "results").items()) {
            member(result.items(), "id").text().ifPresent(keys::add);
        }
        return new Page(timetag, member(answer, "total_results").number(keys.size()), keys);
    }

    private static Reply member(List<Reply> map, String name) {
        for (int i = 0; i + 1 < map.size(); i += 2) {
            if (map.get(i).text().filter(name::equals).isPresent()) {
                return map.get(i + 1);
            }
        }
        return Reply.Nothing.NOTHING;
    }
}
