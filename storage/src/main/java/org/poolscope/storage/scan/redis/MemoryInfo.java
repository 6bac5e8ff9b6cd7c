package org.poolscope.storage.scan.redis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.stream.StoreMemory;

/** What a server tells of its memory: lines of {@code name:number}. */
final class MemoryInfo {
    private static final Pattern USED = line("used_memory");
    private static final Pattern MOST = line("maxmemory");

    private MemoryInfo() {}

    /** Empty where a user may not ask for it, or it is told otherwise. */
    static Optional<StoreMemory> of(Reply reply) {
        String text = reply instanceof Reply.Refused ? "" : reply.text().orElse("");
        return number(USED, text).map(used -> new StoreMemory(used, number(MOST, text).orElse(0L)));
    }

    private static Optional<Long> number(Pattern line, String text) {
        Matcher found = line.matcher(text);
        return found.find() ? Optional.of(Long.parseLong(found.group(1))) : Optional.empty();
    }

    private static Pattern line(String name) {
        return Pattern.compile("^" + name + ":(\\d{1,18})\\r?$", Pattern.MULTILINE);
    }
}
