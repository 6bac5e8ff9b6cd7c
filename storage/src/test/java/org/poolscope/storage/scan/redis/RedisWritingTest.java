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
import org.poolscope.model.stream.ScanConformance;
import org.poolscope.model.stream.StreamConformance;

/** What holds for every store holds for one on a server too, which is emptied for each test. */
class RedisWritingTest {
    private static RedisProcess server;

    @BeforeAll
    static void startServer() {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static DataStore store() throws SourceException {
        try {
            server.run("FLUSHALL");
            server.run("SET", "_PROTOCOL_VERSION_", "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RedisScanStore.open(server.address(), true);
    }

    private static void trimmed(DataStore store, String streamKey, long before) throws SourceException {
        ((RedisScanStore) store).trim(streamKey, before);
    }

    @Nested
    class Scans extends ScanConformance {
        @Override
        protected DataStore open() throws SourceException {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) throws SourceException {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Streams extends StreamConformance {
        @Override
        protected DataStore open() throws SourceException {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) throws SourceException {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Cursors extends CursorConformance {
        @Override
        protected DataStore open() throws SourceException {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) throws SourceException {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Groups extends CursorGroupConformance {
        @Override
        protected DataStore open() throws SourceException {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) throws SourceException {
            trimmed(store, streamKey, before);
        }
    }
}
