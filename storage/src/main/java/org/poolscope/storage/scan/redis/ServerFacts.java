package org.poolscope.storage.scan.redis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.SourceException;

/** What a server has and what follows from it for reading scans, as it tells of itself when it is greeted. */
final class ServerFacts {
    private static final String JSON = "ReJSON";
    private static final String SEARCH = "search";
    /** From here on a server runs functions, such as the one that seals a stream. */
    private static final int WITH_FUNCTIONS = 7;

    private final Map<String, Reply> told = new LinkedHashMap<>();

    private ServerFacts(Reply greeting) {
        told.putAll(pairs(greeting));
    }

    /** Greets the server; one that is too old to answer tells nothing. */
    static ServerFacts of(RedisConnections connections) throws SourceException {
        return new ServerFacts(connections.read(connections.where(), connection -> connection.ask(RedisCommand.HELLO)));
    }

    /**
     * In the order to be shown.
     *
     * @param documents whether it answers to commands for documents
     * @param index     whether there is an index of scans
     */
    Map<String, String> all(boolean documents, boolean index) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional<String> version = text("version");
        facts.put("Server", version.map(number -> text("server").orElse("redis") + " " + number)
                .orElse("older than Redis 6; it does not tell its version"));
        facts.put("Streams", "there, as in every Redis from 5 on");
        facts.put("Documents", documents
                ? "there" + module(JSON)
                : "no module (RedisJSON): scans are read as plain texts, each of them whole, also where a list shows only"
                        + " its name; documents that blissdata wrote cannot be on such a server");
        facts.put("Search", index
                ? "there" + module(SEARCH) + ", with the index of scans"
                : (module(SEARCH).isEmpty() ? "no module (RediSearch)" : "no index of scans" + module(SEARCH))
                        + ": scans are searched over the history, for which the names of all are fetched once and the"
                        + " states of those that run each time");
        facts.put("Sealing", version.filter(number -> major(number) >= WITH_FUNCTIONS).isPresent()
                ? "by a function of the server, where blissdata has stored it, else by a script"
                : "by a script: functions need Redis 7");
        return facts;
    }

    private String module(String name) {
        for (Reply module : told.getOrDefault("modules", Reply.Nothing.NOTHING).items()) {
            Map<String, Reply> known = pairs(module);
            if (known.getOrDefault("name", Reply.Nothing.NOTHING).text().filter(name::equals).isPresent()) {
                long number = known.getOrDefault("ver", Reply.Nothing.NOTHING).number(0);
                return " (" + name + " " + number / 10_000 + "." + number / 100 % 100 + "." + number % 100 + ")";
            }
        }
        return "";
    }

    private Optional<String> text(String name) {
        return told.getOrDefault(name, Reply.Nothing.NOTHING).text();
    }

    private static int major(String version) {
        String digits = version.replaceAll("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static Map<String, Reply> pairs(Reply flat) {
        Map<String, Reply> pairs = new LinkedHashMap<>();
        List<Reply> items = flat.items();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            Reply value = items.get(i + 1);
            items.get(i).text().ifPresent(name -> pairs.put(name, value));
        }
        return pairs;
    }
}
