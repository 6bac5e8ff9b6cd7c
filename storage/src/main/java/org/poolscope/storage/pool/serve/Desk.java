package org.poolscope.storage.pool.serve;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.model.source.SourceException;

/** Answers whole requests: who may, what is asked, and what is told when it fails; counts and logs each. */
final class Desk {
    private static final int LONGEST_LOGGED = 200;
    /** Nanoseconds of a tenth of a millisecond. */
    private static final long TENTH = 100_000;

    private final ServedPools pools;
    private final Routes routes;
    private final Gate gate;
    private final String base;
    private final ServerMetrics metrics = new ServerMetrics();
    private final Consumer<String> log;

    /** Answers below {@code base}; {@code log} takes a line a request. */
    Desk(ServedPools pools, Routes routes, Gate gate, String base, Consumer<String> log) {
        this.pools = pools;
        this.routes = routes;
        this.gate = gate;
        this.base = base;
        this.log = log;
    }

    /**
     * Who sends a request.
     *
     * @param path    the parts of its address after the base
     * @param began   System.nanoTime()
     * @param refused why it is not answered, empty if it is
     */
    record Visitor(User user, List<String> path, String sent, long began, Optional<Refusal> refused) {}

    /** Looks who sends a request, from its head alone. */
    Visitor enter(Call head) throws SourceException {
        long began = System.nanoTime();
        List<String> path = List.of();
        try {
            path = path(head);
            User user = path.equals(List.of("health")) ? User.ANYBODY : gate.enter(head, path);
            return new Visitor(user, path, head.path(), began, Optional.empty());
        } catch (Refusal refusal) {
            return new Visitor(new User("", Role.READ), path, head.path(), began, Optional.of(refusal));
        }
    }

    /** Answers a request, whatever is wrong with it. */
    Answer answer(Call call, Visitor visitor) throws SourceException {
        try {
            List<String> path = visitor.path();
            if (path.equals(List.of("health"))) {
                return health();
            }
            if (path.equals(List.of("metrics"))) {
                return Answer.text(Answer.OK, "text/plain; version=0.0.4; charset=utf-8", metrics.text(pools));
            }
            return routes.answer(call, visitor.user(), path);
        } catch (Refusal refusal) {
            return Answer.failed(refusal);
        } catch (SourceException failure) {
            return Answer.failed(Refusal.of(failure));
        }
    }

    /** Counts and logs a request whose answer has been sent. */
    void done(Visitor visitor, String method, int status, String from, long bytesIn, long bytesOut) {
        long lasted = System.nanoTime() - visitor.began();
        metrics.count(method, status, lasted, Math.max(0, bytesIn), Math.max(0, bytesOut));
        String sent = visitor.sent();
        String user = visitor.user().name().isEmpty() ? "-" : visitor.user().name();
        String path = plain(sent.length() > LONGEST_LOGGED ? sent.substring(0, LONGEST_LOGGED) + "..." : sent);
        long tenths = (lasted + TENTH / 2) / TENTH;
        log.accept(
                from + " " + user + " " + plain(method) + " " + path + " " + status + " " + Math.max(0, bytesOut) + " "
                        + tenths / 10 + "." + tenths % 10 + "ms");
    }

    private static String plain(String text) {
        return text.chars().allMatch(sign -> sign > ' ' && sign <= '~') ? text : text.replaceAll("[^\\x21-\\x7e]", "?");
    }

    private Answer health() throws SourceException {
        boolean writable = pools.isWritable();
        pools.names();
        return Answer.text(writable ? Answer.OK : Refusal.UNAVAILABLE, "text/plain; charset=utf-8",
                writable ? "ok\n" : "the pools cannot be written\n");
    }

    private List<String> path(Call head) throws Refusal {
        String path = head.path();
        boolean inside = path.equals(base) || path.startsWith(base + "/");
        List<String> parts = Call.parts(inside ? path.substring(base.length()) : path);
        boolean page = parts.isEmpty()
                && head.header("Accept").filter(kinds -> kinds.contains("text/html")).isPresent();
        if (!inside && !page && !parts.equals(List.of("health")) && !parts.equals(List.of("metrics"))) {
            throw Routes.nothing();
        }
        return parts;
    }
}
