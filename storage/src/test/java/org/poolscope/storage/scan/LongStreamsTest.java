package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Numbers;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.kept.KeepingBudget;
import org.poolscope.storage.scan.redis.RedisProcess;

/** Streams that are longer than one answer of a server. */
class LongStreamsTest {
    private static final String LARGE = "esrf:stream:large";
    private static final String SMALL = "esrf:stream:small";
    private static final int EACH = 1_000;
    private static final int LARGE_ENTRIES = 700;
    private static final int SMALL_ENTRIES = 25_000;

    @TempDir
    Path folder;
    private RedisProcess server;
    private LogFollower follower;

    @BeforeEach
    void start() throws IOException, SourceException {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
        server.run("SET", "_PROTOCOL_VERSION_", "1");
        write(LARGE, 0, LARGE_ENTRIES, EACH);
        write(SMALL, 0, SMALL_ENTRIES, 1);
        follower = new LogFollower(RedisProcess.line(server.address()), new SourceGate("test"),
                new KeepingBudget(1 << 20, 4 << 20, folder), () -> {});
    }

    @AfterEach
    void stop() {
        follower.close();
        server.close();
    }

    @Test
    void comeWholeAndInOrder() throws Exception {
        Followed large = follow(LARGE);
        Followed small = follow(SMALL);
        readAll();
        assertCounts(large, LARGE_ENTRIES * EACH);
        assertCounts(small, SMALL_ENTRIES);
    }

    @Test
    void comeWholeWhileOthersAreFollowedAndLeft() throws Exception {
        Followed large = follow(LARGE);
        follower.read(Duration.ZERO, Cancel.NEVER);
        Followed small = follow(SMALL);
        follower.read(Duration.ZERO, Cancel.NEVER);
        follower.leave(small);
        follower.read(Duration.ZERO, Cancel.NEVER);
        Followed again = follow(SMALL);
        write(LARGE, LARGE_ENTRIES * EACH, 1, EACH);
        readAll();
        assertCounts(large, (LARGE_ENTRIES + 1) * EACH);
        assertCounts(again, SMALL_ENTRIES);
    }

    private void readAll() throws SourceException {
        boolean more = true;
        while (more) {
            more = follower.read(Duration.ZERO, Cancel.NEVER);
        }
    }

    /** Every number is its own index. */
    private static void assertCounts(Followed followed, long points) {
        assertEquals(points, followed.now().received());
        Numbers numbers = followed.now().numbers(0, Long.MAX_VALUE);
        assertEquals(points, numbers.size());
        for (long i = 0; i < points; i++) {
            assertEquals((double) i, numbers.at(i));
        }
    }

    private Followed follow(String key) throws SourceException {
        return follower.follow(new LogStream(new MemLog(1, () -> {}), new LogStream.Declaration(key, key,
                Encoding.Numeric.scalar(DType.FLOAT64), new Container.Mapping(MappingType.DICT, List.of(), null)),
                Optional.empty()), 0, new Keeping.All());
    }

    private void write(String key, long from, int entries, int each) throws IOException {
        try (RedisProcess.Conversation talk = server.talk()) {
            for (int i = 0; i < entries; i++) {
                ByteBuffer bytes = ByteBuffer.allocate(each * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                long index = from + (long) i * each;
                for (int point = 0; point < each; point++) {
                    bytes.putDouble((double) (index + point));
                }
                talk.send("XADD", key, index + "-1", "payload", bytes.array(), "len", each);
                if (i % 500 == 499) {
                    talk.settle();
                }
            }
            talk.settle();
        }
    }
}
