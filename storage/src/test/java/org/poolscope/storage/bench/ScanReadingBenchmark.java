package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;
import org.poolscope.storage.scan.redis.RedisProcess;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** Reading scans of a real server over the loopback, against the targets of live scans. */
class ScanReadingBenchmark {
    private static final int POINTS = 300_000;
    private static final int SCANS = 2_048;
    private static final int IMAGES = 100;
    private static final int SIDE = 1_000;
    private static final ReadOptions MANY = ReadOptions.NOW.atMost(50_000);

    private final Targets targets = new Targets();

    @Test
    void scansOfAServer() throws Exception {
        RedisProcess.Kind kind = RedisProcess.Kind.installed().getLast();
        try (RedisProcess server = RedisProcess.start(kind)) {
            server.run("SET", "_PROTOCOL_VERSION_", 1);
            try (RedisProcess.Conversation conversation = server.talk()) {
                write(conversation);
            }
            streams(server);
            lists(server);
        }
        targets.print();
    }

    private void streams(RedisProcess server) throws Exception {
        try (DataStore store = RedisScanStore.open(server.address())) {
            Map<String, Stream> streams = store.load(key(0)).streams();
            Stream single = stream(streams, "single");
            targets.time("cursor, a point an entry: 300 000 points (2 M/s)", 150, () -> read(single, POINTS));
            targets.time("stream[:], a point an entry: 300 000 points (1.5 M/s)", 200,
                    () -> assertEquals(POINTS, single.slice(Slice.ALL, Cancel.NEVER).count()));
            targets.time("cursor, 1 000 points an entry: 5 M points (200 M/s)", 25,
                    () -> read(stream(streams, "batch"), 5_000_000));
            targets.time("cursor, 100 images of 2 MB (1.5 GB/s)", 133, () -> read(stream(streams, "image"), IMAGES));
            List<Stream> hundred = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                hundred.add(stream(streams, "g" + i));
            }
            targets.time("group of 100 streams: 300 000 points (1.2 M/s)", 250, () -> {
                try (CursorGroup group = store.cursors(hundred)) {
                    long read = 0;
                    while (read < POINTS) {
                        for (View view : group.read(MANY, Cancel.NEVER).values()) {
                            read += view.data().count();
                        }
                    }
                }
            });
            targets.time("load a scan of 200 streams", 3, () -> assertEquals(200, store.load(key(1)).streams().size()));
        }
    }

    private void lists(RedisProcess server) throws Exception {
        targets.time("names, states, times of 2 048 scans, at first", 80, () -> {
            try (DataStore store = RedisScanStore.open(server.address())) {
                assertEquals(SCANS, list(store).size());
            }
        });
        try (DataStore store = RedisScanStore.open(server.address())) {
            list(store);
            targets.time("names, states, times of 2 048 scans, again", 10,
                    () -> assertEquals(SCANS, list(store).size()));
        }
    }

    private static List<ScanSummary> list(DataStore store) throws SourceException {
        return store.summaries(store.search(List.of(), Cancel.NEVER).keys(), Cancel.NEVER);
    }

    private static void read(Stream stream, long points) throws SourceException {
        long read = 0;
        try (Cursor cursor = stream.cursor()) {
            while (read < points) {
                Optional<View> view = cursor.read(MANY, Cancel.NEVER);
                read += view.orElseThrow().data().count();
            }
        }
        assertEquals(points, read);
    }

    private static Stream stream(Map<String, Stream> streams, String name) {
        return Objects.requireNonNull(streams.get(name));
    }

    private static String key(int scan) {
        return "esrf:scan:01M7Y69J9MN4815VBA99%06d".formatted(scan);
    }

    private static void write(RedisProcess.Conversation conversation) throws IOException {
        List<String> followed = new ArrayList<>(List.of(declared("single", "<f8", ""), declared("batch", "<f8", ""),
                declared("image", "<u2", SIDE + "," + SIDE)));
        List<String> two = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            two.add(declared("s" + i, "<f8", ""));
        }
        for (int i = 0; i < 100; i++) {
            followed.add(declared("g" + i, "<f8", ""));
        }
        for (int i = 0; i < SCANS; i++) {
            scan(conversation, i, i == 0 ? followed : i == 1 ? two : two.subList(0, 10));
        }
        conversation.settle();
        for (int i = 0; i < POINTS; i++) {
            add(conversation, "single", i, numbers(i, 1), 1);
            add(conversation, "g" + i % 100, i / 100, numbers(i, 1), 1);
            if (i % 10_000 == 0) {
                conversation.settle();
            }
        }
        for (int i = 0; i < 5_000; i++) {
            add(conversation, "batch", i * 1_000L, numbers(i, 1_000), 1_000);
        }
        conversation.settle();
        for (int i = 0; i < IMAGES; i++) {
            add(conversation, "image", i, new byte[SIDE * SIDE * 2], 1);
            conversation.settle();
        }
    }

    private static void scan(RedisProcess.Conversation conversation, int i, List<String> streams) {
        String text = """
                {"pk":"x","id":{"pk":"x","name":"ascan","number":%d,"data_policy":"ESRF","session":"s","proposal":"p",\
                "collection":"c","dataset":"run_%d","path":null},"info":{"title":"ascan roby 0 1 %d 0.1"},\
                "state_stream":{"pk":"state%d","encoding":null,"info":null},"data_streams":{%s}}"""
                .formatted(i, i % 10, i, i, String.join(",", streams));
        conversation.send("SET", key(i), text);
        conversation.send("XADD", "esrf:stream:state" + i, "*", "state", i == 0 ? 2 : 4);
        conversation.send("XADD", "_SCAN_HISTORY_", "*", "key", key(i));
    }

    private static String declared(String name, String type, String shape) {
        return """
                "%s":{"pk":"%s","encoding":{"type":"numeric","dtype_str":"%s","shape":[%s]},"info":{"unit":"mm"}}"""
                .formatted(name, name, type, shape);
    }

    private static byte[] numbers(int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putDouble(from + i);
        }
        return bytes.array();
    }

    private static void add(RedisProcess.Conversation conversation, String stream, long index, byte[] payload,
            int count) {
        if (count == 1) {
            conversation.send("XADD", "esrf:stream:" + stream, index + "-1", "payload", payload);
        } else {
            conversation.send("XADD", "esrf:stream:" + stream, index + "-1", "payload", payload, "len", count);
        }
    }
}
