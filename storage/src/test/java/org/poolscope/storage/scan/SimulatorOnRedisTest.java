package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.TaggedForm.Form;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.redis.RedisProcess;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** The simulator writes to a server what it writes to a store in memory. */
class SimulatorOnRedisTest {
    private static final int SEED = 7;

    private final ManualClock clock = new ManualClock();
    private RedisProcess server;
    private DataStore store;

    @BeforeEach
    void start() throws IOException, SourceException {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
        server.run("SET", "_PROTOCOL_VERSION_", 1);
        store = RedisScanStore.open(server.address(), true);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        server.close();
    }

    @Test
    void aServerHoldsTheSameScansAsTheStoreInMemory() throws SourceException {
        ManualClock other = new ManualClock();
        DataStore memory = ScanSimulator.store("same", other, SEED, Duration.ZERO);
        memory.lastScan();
        ScanSimulator simulator = ScanSimulator.into(store, clock, SEED);
        simulator.write();
        other.pass(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertTrue(simulator.write());
        assertEquals(contents(memory), contents(store));
        assertEquals(2, simulator.begun());
    }

    @Test
    void aScanThatIsStoppedIsAbortedAndItsStreamsAreSealed() throws SourceException {
        ScanSimulator simulator = ScanSimulator.into(store, clock, SEED);
        simulator.write();
        clock.pass(Duration.ofSeconds(2));
        simulator.write();
        assertTrue(simulator.isMeasuring());
        simulator.abort();
        assertFalse(simulator.isMeasuring());
        Scan scan = store.load(store.lastScan().key());
        assertEquals(ScanState.CLOSED, scan.state());
        assertEquals(Optional.of(new Value.Text("USER_ABORT")), scan.info().get("end_reason"));
        for (Stream stream : scan.streams().values()) {
            assertTrue(stream.isSealed(), stream.name());
        }
    }

    /** States, what is told and all points; the keys differ. */
    private static List<String> contents(DataStore store) throws SourceException {
        List<String> contents = new ArrayList<>();
        for (String key : store.search(List.of(), Cancel.NEVER).keys()) {
            Scan scan = store.load(key);
            contents.add(scan.state() + " " + TaggedForm.text(scan.info()));
            for (Stream stream : scan.streams().values()) {
                contents.add(stream.name() + " "
                        + TaggedForm.plain(stream.slice(Slice.ALL, Cancel.NEVER).toValue(), Form.SHORTENED));
            }
        }
        return contents;
    }
}
