package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;

/** Reads followed streams round by round and prints what each brings, until all have ended. */
final class FollowLoop {
    private static final Duration ROUND = Duration.ofMillis(200);

    private final Follower follower;
    private final FollowedPrint print;
    private final Consumer<String> words;
    private final Duration pause;
    private final Duration patience;
    private final List<Followed> streams = new ArrayList<>();
    private final List<Long> printed = new ArrayList<>();
    private boolean lost;

    /**
     * Of streams still to be named.
     *
     * @param pause    the least time between two prints
     * @param patience how long nothing may come; zero for as long as it takes
     */
    FollowLoop(Follower follower, FollowedPrint print, Consumer<String> words, Duration pause, Duration patience) {
        this.follower = follower;
        this.print = print;
        this.words = words;
        this.pause = pause;
        this.patience = patience;
    }

    void follow(Stream stream, long from, Keeping keeping) {
        streams.add(follower.follow(stream, from, keeping));
        printed.add(-1L);
    }

    /** Prints until the end; returns an {@link ExitCode}. */
    int run(PrintWriter out, Cancel cancel) throws SourceException, IOException {
        long lastNews = System.nanoTime();
        long nextRound = lastNews;
        while (isRunning()) {
            boolean news = follower.read(pause.isZero() ? ROUND : Duration.ZERO, cancel);
            tellLink();
            if (printNews()) {
                lastNews = System.nanoTime();
                out.flush();
            }
            if (!patience.isZero() && System.nanoTime() - lastNews > patience.toNanos()) {
                print.end("TimedOut");
                words.accept("nothing has come for " + patience.toMillis() / 1e3 + " s.");
                return ExitCode.FOUND_NOTHING;
            }
            if (!pause.isZero() && !news) {
                nextRound = rest(nextRound, cancel);
            }
        }
        print.end("EndOfStream");
        return tellEndings() ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
    }

    private boolean isRunning() {
        return streams.stream().anyMatch(stream -> stream.now().ending().isRunning());
    }

    private boolean printNews() throws SourceException, IOException {
        boolean any = false;
        for (int i = 0; i < streams.size(); i++) {
            Kept kept = streams.get(i).now();
            Optional<View> view = kept.next() == printed.get(i)
                    ? Optional.empty()
                    : kept.view(kept.first(), kept.next());
            if (view.isPresent()) {
                print.view(streams.get(i).stream().name(), view.get());
                printed.set(i, kept.next());
                any = true;
            }
        }
        return any;
    }

    private void tellLink() {
        switch (follower.link()) {
            case Link.Lost(_, _, String why) when !lost -> {
                lost = true;
                words.accept(why + " It is tried again.");
            }
            case Link.Connected() when lost -> {
                lost = false;
                words.accept("the store is there again; nothing is left out.");
            }
            case Link.Lost _,Link.Connected _ -> {
                // The person knows.
            }
        }
    }

    /** Tells what ended otherwise than by its writer; whether nothing failed. */
    private boolean tellEndings() {
        boolean good = true;
        for (Followed stream : streams) {
            String name = stream.stream().name();
            switch (stream.now().ending()) {
                case Ending.Failed(SourceException why) -> {
                    good = false;
                    words.accept(name + ": " + why.sentence());
                }
                case Ending.Unsealed() ->
                    words.accept(name + ": the scan is closed; the stream ended without being sealed.");
                case Ending.Deleted() -> words.accept(name + ": the scan has been deleted.");
                case Ending.Running _,Ending.Sealed _ -> {
                    // As it should be.
                }
            }
        }
        return good;
    }

    /** Waits until the next round is due; returns when the one after it is. */
    private long rest(long due, Cancel cancel) throws SourceException {
        long until = Math.max(due + pause.toNanos(), System.nanoTime());
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            cancel.check("following");
            LockSupport.parkNanos(Math.min(left, ROUND.toNanos() / 4));
        }
        return until;
    }
}
