package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.value.Container;

/** A scan that is looked at in the moment in which it is prepared. */
class FreshScanTest {
    private static final Container.Mapping NOTHING = new Container.Mapping(Container.Mapping.MappingType.DICT,
            List.of(),
            null);
    private static final int SCANS = 200;

    @Test
    void aScanThatIsPreparedHasItsStreamsWheneverItIsLoaded() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            BlockingQueue<String> made = new ArrayBlockingQueue<>(SCANS);
            try (DataStore writing = RedisScanStore.open(server.address(), true);
                    DataStore reading = RedisScanStore.open(server.address())) {
                CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> make(writing, made));
                for (int i = 0; i < SCANS; i++) {
                    String key = made.take();
                    ScanState state = ScanState.CREATED;
                    while (state == ScanState.CREATED) {
                        Scan scan = reading.load(key);
                        state = scan.state();
                        assertEquals(state == ScanState.CREATED ? Set.of() : Set.of("diode"), scan.streams().keySet());
                    }
                }
                writer.join();
            }
        }
    }

    private static void make(DataStore store, BlockingQueue<String> made) {
        try {
            for (int i = 0; i < SCANS; i++) {
                ScanWriter scan = store.create(ScanIdentity.of("scan", i), NOTHING);
                scan.stream("diode", new Encoding.Numeric(DType.FLOAT64, List.of()), NOTHING);
                made.add(scan.key());
                scan.prepare(NOTHING);
                scan.close(NOTHING);
            }
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
