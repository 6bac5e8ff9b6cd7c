package org.poolscope.app.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** The places that a window is asked for, opened while the toolkit starts and the window is built; each is handed out once. */
final class Ahead {
    private final List<FutureTask<OpenSource>> work;
    /** By the address of the source. */
    private final Map<String, FutureTask<OpenSource>> waiting = new ConcurrentHashMap<>();

    /** Nothing is opened yet; an address that is none is left to whoever opens it later. */
    Ahead(Sources known, List<String> addresses) {
        Map<String, FutureTask<OpenSource>> inOrder = new LinkedHashMap<>();
        addresses.forEach(address -> parse(address).ifPresent(top -> inOrder.computeIfAbsent(top.source(),
                _ -> new FutureTask<>(() -> OpenSource.open(known, top)))));
        work = List.copyOf(inOrder.values());
        waiting.putAll(inOrder);
    }

    /** Opens them all; called once, by a thread that has nothing else to do. */
    void read() {
        work.forEach(FutureTask::run);
    }

    /** The source at a place if it is open by now. */
    Optional<OpenSource> ready(Location top) {
        FutureTask<OpenSource> begun = waiting.get(top.source());
        return begun != null && begun.state() == Future.State.SUCCESS && waiting.remove(top.source(), begun)
                ? Optional.of(begun.resultNow())
                : Optional.empty();
    }

    /** Opens a place, or waits for it if that has begun; called in tasks. */
    OpenSource open(Sources known, Location top) throws SourceException {
        FutureTask<OpenSource> begun = waiting.remove(top.source());
        if (begun == null) {
            return OpenSource.open(known, top);
        }
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("This was stopped.", top.source());
        }
    }

    private static Optional<Location> parse(String address) {
        try {
            return Optional.of(Location.parse(address).at(DataPath.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
