package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Following streams, in every store. */
public abstract class FollowerConformance extends DataStoreConformance {
    private static final Keeping ALL = new Keeping.All();

    @Test
    void everyPointIsKeptAndAnOlderLookDoesNotChange() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0, 1);
            Followed followed = follower.follow(run.stream(), 0, ALL);
            settle(follower);
            Kept before = followed.now();
            batch(run.writer(), 2, 3, 4);
            send(run.writer(), 5);
            settle(follower);
            assertEquals(List.of(0.0, 1.0), doubles(before));
            assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), doubles(followed.now()));
            assertEquals(List.of(6L, 6L, 0L), counts(followed.now()));
            assertEquals(5, followed.now().newest().orElseThrow().index());
            assertTrue(followed.now().ending().isRunning());
        }
    }

    @Test
    void aSealedStreamEndsOnceItIsReadAndTheOthersGoOn() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS, NUMBERS);
            Followed a = follower.follow(run.stream("a"), 0, ALL);
            Followed b = follower.follow(run.stream("b"), 0, ALL);
            send(run.writers().getFirst(), 1);
            run.writers().getFirst().seal();
            settle(follower);
            send(run.writers().get(1), 7);
            settle(follower);
            assertEquals(new Ending.Sealed(1), a.now().ending());
            assertEquals(List.of(7.0), doubles(b.now()));
        }
    }

    @Test
    void aScanThatIsClosedEndsAStreamThatNobodySealed() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, ALL);
            send(run.writer(), 1);
            store.delete(run.scan().key(), true);
            settle(follower);
            assertInstanceOf(Ending.Unsealed.class, followed.now().ending());
        }
    }

    @Test
    void pointsRemovedBeforeTheyWereReadAreACountedGap() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, ALL);
            send(run.writer(), 0);
            settle(follower);
            send(run.writer(), range(1, 10));
            trim(store, run.writer().key(), 8);
            settle(follower);
            Kept kept = followed.now();
            assertEquals(List.of(new Gap(1, 7, Gap.Cause.GONE, "")), kept.gaps());
            assertEquals(List.of(10L, 3L, 7L), counts(kept));
            Numbers numbers = kept.numbers(0, 10);
            assertTrue(Double.isNaN(numbers.at(7)));
            assertEquals(List.of(0.0, 8.0), List.of(numbers.at(0), numbers.at(8)));
            assertEquals(List.of(9.0), numbers(kept.newest().orElseThrow().data()));
        }
    }

    @Test
    void whoFollowsFromTheNextPointGetsNoneThatWasThere() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            batch(run.writer(), 0, 1, 2);
            Followed next = follower.follow(run.stream(), Follower.NEXT, ALL);
            Followed within = follower.follow(run.stream(), 1, ALL);
            settle(follower);
            assertEquals(List.of(), doubles(next.now()));
            send(run.writer(), 3);
            settle(follower);
            assertEquals(List.of(3L, 4L), List.of(next.now().first(), next.now().next()));
            assertEquals(List.of(1.0, 2.0, 3.0), doubles(within.now()));
        }
    }

    @Test
    void theNewestAloneIsKeptAndWhatLiesBetweenIsCounted() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, new Keeping.Newest(Duration.ZERO));
            send(run.writer(), range(0, 5));
            settle(follower);
            Kept kept = followed.now();
            assertEquals(List.of(4L, 5L, 4L, 1L),
                    List.of(kept.first(), kept.next(), kept.passed(), kept.received()));
            run.writer().seal();
            settle(follower);
            assertEquals(new Ending.Sealed(5), followed.now().ending());
            assertEquals(List.of(4.0), doubles(followed.now()));
        }
    }

    @Test
    void theNewestIsReadNoMoreOftenThanItIsWanted() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, new Keeping.Newest(Duration.ofHours(1)));
            send(run.writer(), 0);
            settle(follower);
            send(run.writer(), 1);
            settle(follower);
            assertEquals(List.of(0.0), doubles(followed.now()));
        }
    }

    @Test
    void whatARoundBroughtIsForgottenInTheNext() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, new Keeping.Round());
            List<Double> taken = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                send(run.writer(), 2 * i, 2 * i + 1);
                follower.read(Duration.ZERO, Cancel.NEVER);
                taken.addAll(doubles(followed.now()));
            }
            follower.read(Duration.ZERO, Cancel.NEVER);
            assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), taken);
            assertEquals(List.of(6L, 6L), List.of(followed.now().first(), followed.now().next()));
        }
    }

    @Test
    void whatIsLeftIsReadNoMore() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            Run run = run(store, NUMBERS);
            Followed followed = follower.follow(run.stream(), 0, ALL);
            send(run.writer(), 0);
            settle(follower);
            follower.leave(followed);
            send(run.writer(), 1);
            assertFalse(follower.read(Duration.ZERO, Cancel.NEVER));
            assertEquals(List.of(0.0), doubles(followed.now()));
        }
    }

    @Test
    void readingAFollowerThatIsClosedFails() throws SourceException {
        try (DataStore store = open()) {
            Follower follower = store.follower();
            follower.close();
            assertThrows(SourceException.Unreachable.class, () -> follower.read(Duration.ZERO, Cancel.NEVER));
        }
    }

    @Test
    void aUserWhoStopsIsHeard() throws SourceException {
        try (DataStore store = open(); Follower follower = store.follower()) {
            follower.follow(run(store, NUMBERS).stream(), 0, ALL);
            assertThrows(SourceException.Cancelled.class, () -> follower.read(Duration.ofMinutes(1), () -> true));
        }
    }

    /** Reads until nothing is new. */
    private static void settle(Follower follower) throws SourceException {
        while (follower.read(Duration.ofMillis(1), Cancel.NEVER)) {
            assertInstanceOf(Link.Connected.class, follower.link());
        }
    }

    private static List<Long> counts(Kept kept) {
        return List.of(kept.next(), kept.received(), kept.lost());
    }

    private static List<Double> doubles(Kept kept) {
        Numbers numbers = kept.numbers(kept.first(), kept.next());
        double[] all = new double[Math.toIntExact(numbers.size())];
        numbers.read(0, all, all.length);
        List<Double> list = new ArrayList<>();
        for (double number : all) {
            list.add(number);
        }
        return list;
    }
}
