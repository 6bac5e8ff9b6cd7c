package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorConformance;
import org.poolscope.model.stream.CursorGroupConformance;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.DataStoreConformance.Stores;
import org.poolscope.model.stream.FollowerConformance;
import org.poolscope.model.stream.ScanConformance;
import org.poolscope.model.stream.StreamConformance;

/** What holds for every store holds for one on a server too, which is emptied for each test. */
class RedisWritingTest {
    private static final Stores STORES = new Stores() {
        @Override
        public DataStore open() throws SourceException {
            return emptied();
        }

        @Override
        public void trim(DataStore store, String streamKey, long before) throws SourceException {
            ((RedisScanStore) store).trim(streamKey, before);
        }
    };

    private static RedisProcess server;

    @BeforeAll
    static void startServer() {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static DataStore emptied() throws SourceException {
        try {
            server.run("FLUSHALL");
            server.run("SET", "_PROTOCOL_VERSION_", "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RedisScanStore.open(server.address(), true);
    }

    @Nested
    class Scans extends ScanConformance {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Streams extends StreamConformance {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Cursors extends CursorConformance {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Groups extends CursorGroupConformance {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Following extends FollowerConformance {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }
}
