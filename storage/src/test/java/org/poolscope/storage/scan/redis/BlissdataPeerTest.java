package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real client reads what ours writes, and ours what the real client writes, on a real server. */
class BlissdataPeerTest {
    private static final String POINTS = """
            {"number": [0.5, 1.5, 2.5], "big": [1, -2], "truth": [true, false],
             "image": [[[0, 1, 2], [3, 4, 5]], [[10, 11, 12], [13, 14, 15]]],
             "spectrum": [[1.0, 2.0, 3.0], [4.0]], "event": [{"a": "caf\\u00e9"}, {"n": 12345678901234567890}]}""";

    @Test
    void theRealClientReadsWhatWeWrite() throws IOException, InterruptedException, SourceException {
        try (RedisProcess server = server(); DataStore store = RedisScanStore.open(server.address(), true)) {
            BlissdataPeer peer = BlissdataPeer.at(server);
            JsonNode read = peer.read(written(store));
            assertEquals("CLOSED", read.get("state").asString());
            assertEquals("ascan 7", read.get("name").asString() + " " + read.get("number"));
            assertEquals(JsonMapper.shared().readTree("{\"title\":\"café\",\"end_reason\":\"SUCCESS\"}"),
                    read.get("info"));
            JsonNode wanted = JsonMapper.shared().readTree(POINTS);
            assertEquals(wanted.size(), read.get("streams").size());
            for (Map.Entry<String, JsonNode> stream : read.get("streams").properties()) {
                assertEquals(wanted.get(stream.getKey()), stream.getValue().get("points"), stream.getKey());
                assertEquals(wanted.get(stream.getKey()).size(), stream.getValue().get("len").asInt());
                assertTrue(stream.getValue().get("sealed").asBoolean());
            }
        }
    }

    @Test
    void weReadWhatTheRealClientWrites()
            throws IOException, InterruptedException, SourceException, MalformedEntry {
        try (RedisProcess server = server(); DataStore store = RedisScanStore.open(server.address())) {
            Scan scan = store.load(BlissdataPeer.at(server).write());
            assertEquals(ScanState.CLOSED, scan.state());
            assertEquals(new ScanIdentity("ascan", 7, "ESRF", "s", "p", "c", "d", null), scan.identity());
            JsonNode wanted = JsonMapper.shared().readTree(POINTS);
            Map<String, JsonNode> read = new LinkedHashMap<>();
            for (Stream stream : scan.streams().values()) {
                assertTrue(stream.isSealed());
                read.put(stream.name(), json(stream.slice(Slice.ALL, Cancel.NEVER)));
            }
            wanted.properties().forEach(stream -> assertEquals(stream.getValue(), read.get(stream.getKey())));
            assertEquals(wanted.size(), read.size());
        }
    }

    private static JsonNode json(Points points) throws MalformedEntry {
        List<Value> values = new ArrayList<>();
        for (long i = 0; i < points.count(); i++) {
            values.add(points.at(i));
        }
        return JsonMapper.shared().readTree(new String(
                JsonValues.writeStrict(new Container.Sequence(SequenceType.LIST, values)), StandardCharsets.US_ASCII));
    }

    private static String written(DataStore store) throws SourceException {
        ScanWriter scan = store.create(new ScanIdentity("ascan", 7, "ESRF", "s", "p", "c", "d", null),
                map("title", new Value.Text("café")));
        StreamWriter number = scan.stream("number", numbers("<f8"), map());
        StreamWriter big = scan.stream("big", numbers(">i2"), map());
        StreamWriter truth = scan.stream("truth", numbers("|b1"), map());
        StreamWriter image = scan.stream("image", numbers("<u2", 2, 3), map());
        StreamWriter spectrum = scan.stream("spectrum", numbers("<f4", -1), map());
        StreamWriter event = scan.stream("event", new Encoding.Json(), map());
        scan.prepare(map("title", new Value.Text("café")));
        scan.start();
        number.send(new Value.Real(0.5));
        number.send(new Points.Regular(NdArray.ofDoubles(1.5, 2.5)));
        big.send(new Points.Regular(array(">i2", new long[]{2}, 0, 1, 0xff, 0xfe)));
        truth.send(new Points.Regular(array("|b1", new long[]{2}, 1, 0)));
        image.send(new Points.Regular(
                array("<u2", new long[]{1, 2, 3}, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0)));
        image.send(new Points.Regular(
                array("<u2", new long[]{1, 2, 3}, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0)));
        spectrum.send(new Numeric.Array(
                array("<f4", new long[]{3}, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40)));
        spectrum.send(new Numeric.Array(array("<f4", new long[]{1}, 0, 0, 0x80, 0x40)));
        event.send(map("a", new Value.Text("café")));
        event.send(map("n", Value.Whole.of(new BigInteger("12345678901234567890"), false)));
        scan.stop();
        scan.close(map("title", new Value.Text("café"), "end_reason", new Value.Text("SUCCESS")));
        return scan.key();
    }

    private static Encoding numbers(String type, long... shape) {
        return new Encoding.Numeric(TypeString.parse(type), Arrays.stream(shape).boxed().toList());
    }

    private static NdArray array(String type, long[] shape, int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return NdArray.of(TypeString.parse(type), shape, false, MemorySegment.ofArray(data));
    }

    private static Container.Mapping map(Object... namesAndValues) {
        List<Value> pairs = new ArrayList<>();
        for (Object part : namesAndValues) {
            pairs.add(part instanceof String name ? new Value.Text(name) : (Value) part);
        }
        return new Container.Mapping(MappingType.DICT, pairs, null);
    }

    /** One with functions on the server, which the real client needs. */
    private static RedisProcess server() throws IOException {
        Peers.program("redis-server");
        RedisProcess server = RedisProcess.start(RedisProcess.Kind.DEBIAN);
        server.run("SET", "_PROTOCOL_VERSION_", "1");
        server.run("FUNCTION", "LOAD", Files.readString(Fixtures.folder("blissdata").resolve("tools/seal.lua")));
        return server;
    }
}
