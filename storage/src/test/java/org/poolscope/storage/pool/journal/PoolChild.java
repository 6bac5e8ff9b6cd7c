package org.poolscope.storage.pool.journal;

import static org.poolscope.storage.pool.journal.Held.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * Changes a pool in a process of its own until it is killed, and says before and after every call what it does: lines
 * {@code B save TEXT TAGS COUNT}, {@code B tag NUMBER TAG}, {@code B untag NUMBER TAG}, {@code B remove NUMBER}, and
 * {@code A} with the numbers given.
 */
final class PoolChild {
    /** The exit code when there is no room; a line {@code F} says before that the call changed nothing. */
    static final int FULL_DISK = 3;
    private static final int FULL = 30;

    private final PoolWriter pool;
    private final Random random;
    private final String name;

    private PoolChild(PoolWriter pool, long seed) {
        this.pool = pool;
        this.random = new Random(seed);
        this.name = "child" + seed;
    }

    /** Arguments: the folder, a seed, how many calls (0: until killed). Begins when it is told to. */
    public static void main(String[] arguments) throws IOException, SourceException {
        if (System.in.read() < 0) {
            return;
        }
        long calls = Long.parseLong(arguments[2]);
        Executor later = CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS);
        try (PoolWriter pool = PoolWriter.open(Path.of(arguments[0]), later)) {
            PoolChild child = new PoolChild(pool, Long.parseLong(arguments[1]));
            for (long call = 0; calls == 0 || call < calls; call++) {
                child.call(call);
            }
        } catch (SourceException.Full _) {
            say("F");
            System.exit(FULL_DISK);
        }
    }

    private void call(long call) throws SourceException {
        List<ProductKey> there = in(pool).products(Texts.PRODUCT);
        int kind = random.nextInt(4);
        if (there.isEmpty() || (kind == 0 && there.size() < FULL)) {
            save(call);
            return;
        }
        ProductKey key = there.get(random.nextInt(there.size()));
        String tag = "t" + random.nextInt(4);
        if (kind == 1 || there.size() >= FULL) {
            say("B remove " + key.number());
            pool.remove(List.of(key));
        } else if (kind == 2) {
            say("B untag " + key.number() + " " + tag);
            pool.untag(List.of(key), tag);
        } else {
            say("B tag " + key.number() + " " + tag);
            pool.tag(List.of(key), tag);
        }
        say("A");
    }

    private void save(long call) throws SourceException {
        int count = 1 + random.nextInt(3);
        String text = name + "-" + call;
        List<String> tags = IntStream.range(0, random.nextInt(3)).mapToObj(i -> "t" + i).toList();
        say("B save " + text + " " + String.join(",", tags) + " " + count);
        List<ProductKey> keys = pool.save(IntStream.range(0, count)
                .mapToObj(i -> Texts.product(text + "-" + i, tags.toArray(String[]::new))).toList());
        say("A " + keys.stream().map(key -> Long.toString(key.number())).collect(Collectors.joining(",")));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
