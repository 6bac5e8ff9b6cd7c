package org.poolscope.storage.scan.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.script.Transcript.Exchange;
import org.poolscope.storage.scan.script.Transcript.Section;

/**
 * Answers commands as they were answered in a recorded conversation: those of the present step first, then those of the
 * steps before. A look at a stream that was not recorded in these words is answered from the entries that were seen so
 * far. Safe for several threads.
 */
final class Script {
    private static final List<String> DONE = List.of("AUTH", "SELECT", "SET", "JSON.SET", "WATCH", "UNWATCH", "PING");
    private static final List<String> LOOKS = List.of("XRANGE", "XREVRANGE");

    private final Transcript transcript;
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, NavigableMap<EntryId, Resp>> seen = new HashMap<>();
    private int step;
    private int notes;

    Script(Transcript transcript) {
        this.transcript = transcript;
        see(transcript.sections().getFirst());
    }

    /** Goes to a step; what came before has happened. */
    synchronized void at(int next) {
        while (step < next) {
            arrive();
            step++;
            see(transcript.sections().get(step));
        }
    }

    /** The answer to a command that does not wait. */
    synchronized Resp answer(List<String> words) {
        String name = words.getFirst().toUpperCase(Locale.ROOT);
        boolean look = LOOKS.contains(name);
        Optional<Resp> recorded = recorded(canonical(words), look ? step : 0);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        if (look) {
            return range(words, name.equals("XREVRANGE"));
        }
        return switch (name) {
            case String done when DONE.contains(done) -> new Resp.Line("+OK");
            case "HELLO" -> new Resp.Many('%', List.of(new Resp.Bulk("proto"), new Resp.Line(":" + words.get(1))));
            case "GET" -> words.get(1).equals("_PROTOCOL_VERSION_") ? new Resp.Bulk("1") : Resp.noText();
            case "TTL" -> new Resp.Line(":-1");
            case "JSON.GET" -> Resp.noText();
            case "FT._LIST" -> Resp.array(List.of(new Resp.Bulk("esrf:scan:index")));
            case "EXPIRE", "FCALL" -> new Resp.Line(":1");
            case "XADD" -> added(words);
            default -> new Resp.Line("-ERR not in the script: " + String.join(" ", words));
        };
    }

    /** Entries of several streams above an id each, as far as they have come at this step. */
    synchronized Map<String, List<Resp>> news(Map<String, String> asked) {
        Map<String, EntryId> marks = new HashMap<>();
        asked.forEach((key, id) -> marks.put(key, id.equals("$") ? newest(key) : EntryId.parse(id)));
        arrive();
        Map<String, List<Resp>> news = new HashMap<>();
        marks.forEach((key, above) -> {
            List<Resp> entries = List.copyOf(seen.getOrDefault(key, new TreeMap<>()).tailMap(above, false).values());
            if (!entries.isEmpty()) {
                news.put(key, entries);
            }
        });
        return news;
    }

    private Resp added(List<String> words) {
        int id = 2;
        while (List.of("MAXLEN", "~").contains(words.get(id)) || words.get(id).equals("2048")) {
            id++;
        }
        notes++;
        return new Resp.Bulk(words.get(id).equals("*") ? "1795236513397-" + notes : words.get(id));
    }

    private EntryId newest(String key) {
        NavigableMap<EntryId, Resp> entries = seen.getOrDefault(key, new TreeMap<>());
        return entries.isEmpty() ? EntryId.MIN : entries.lastKey();
    }

    /** What came while the real client waited is there once ours asks for what is new. */
    private void arrive() {
        transcript.sections().get(step).exchanges().stream().filter(exchange -> is(exchange, "XREAD"))
                .forEach(exchange -> streams(exchange).forEach(this::see));
    }

    private Resp range(List<String> words, boolean largestFirst) {
        EntryId low = bound(words.get(largestFirst ? 3 : 2), false);
        EntryId high = bound(words.get(largestFirst ? 2 : 3), true);
        NavigableMap<EntryId, Resp> entries = seen.getOrDefault(words.get(1), new TreeMap<>());
        if (low.compareTo(high) > 0) {
            return Resp.array(List.of());
        }
        NavigableMap<EntryId, Resp> part = entries.subMap(low, true, high, true);
        List<Resp> items = new ArrayList<>((largestFirst ? part.descendingMap() : part).values());
        int most = words.size() > 5 ? Integer.parseInt(words.get(5)) : items.size();
        return Resp.array(items.subList(0, Math.min(most, items.size())));
    }

    /** What was answered to these words at this step, or at the last before it, as far back as {@code first}. */
    private Optional<Resp> recorded(String wanted, int first) {
        for (int at = step; at >= first; at--) {
            List<Resp> answers = new ArrayList<>();
            for (Exchange exchange : transcript.sections().get(at).exchanges()) {
                if (canonical(exchange.command()).equals(wanted)) {
                    answers.add(exchange.answer());
                }
            }
            if (!answers.isEmpty()) {
                int next = used.merge(at + " " + wanted, 1, Integer::sum) - 1;
                return Optional.of(answers.get(Math.min(next, answers.size() - 1)));
            }
        }
        return Optional.empty();
    }

    private void see(Section section) {
        for (Exchange exchange : section.exchanges()) {
            if (is(exchange, "XRANGE") || is(exchange, "XREVRANGE")) {
                see(exchange.command().get(1), exchange.answer().members());
            }
        }
    }

    private void see(String key, List<Resp> entries) {
        entries.forEach(entry -> seen.computeIfAbsent(key, _ -> new TreeMap<>())
                .put(EntryId.parse(entry.members().getFirst().string()), entry));
    }

    private static Map<String, List<Resp>> streams(Exchange exchange) {
        Map<String, List<Resp>> streams = new HashMap<>();
        List<Resp> items = exchange.answer().members();
        if (exchange.answer() instanceof Resp.Many(char sign, _) && sign == '%') {
            for (int i = 0; i < items.size(); i += 2) {
                streams.put(items.get(i).string(), items.get(i + 1).members());
            }
        } else {
            items.forEach(pair -> streams.put(pair.members().get(0).string(), pair.members().get(1).members()));
        }
        return streams;
    }

    private static boolean is(Exchange exchange, String name) {
        return exchange.command().getFirst().equalsIgnoreCase(name);
    }

    /** The same for all words that ask for the same. */
    private static String canonical(List<String> words) {
        String name = words.getFirst().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "XRANGE" -> name + " " + words.get(1) + " " + bound(words.get(2), false) + " "
                    + bound(words.get(3), true) + " " + words.subList(4, words.size());
            case "XREVRANGE" -> name + " " + words.get(1) + " " + bound(words.get(2), true) + " "
                    + bound(words.get(3), false) + " " + words.subList(4, words.size());
            case "FT.SEARCH" -> name + " " + words.subList(1, 3);
            default -> name + " " + words.subList(1, words.size());
        };
    }

    private static EntryId bound(String text, boolean upper) {
        return switch (text) {
            case "+" -> EntryId.MAX;
            case "-" -> EntryId.MIN;
            case String id when id.indexOf('-') < 0 && upper -> EntryId.lastOf(Long.parseUnsignedLong(id));
            default -> EntryId.parse(text);
        };
    }
}
