package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.poolscope.model.stream.CursorConformance;
import org.poolscope.model.stream.CursorGroupConformance;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.FollowerConformance;
import org.poolscope.model.stream.ScanConformance;
import org.poolscope.model.stream.StreamConformance;

class MemScanStoreTest {
    private static MemScanStore store() {
        return new MemScanStore("test", InstantSource.system(), new Random(1));
    }

    private static void trimmed(DataStore store, String streamKey, long before) {
        ((MemScanStore) store).trim(streamKey, before);
    }

    @Nested
    class Scans extends ScanConformance {
        @Override
        protected DataStore open() {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Streams extends StreamConformance {
        @Override
        protected DataStore open() {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Cursors extends CursorConformance {
        @Override
        protected DataStore open() {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Groups extends CursorGroupConformance {
        @Override
        protected DataStore open() {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) {
            trimmed(store, streamKey, before);
        }
    }

    @Nested
    class Following extends FollowerConformance {
        @Override
        protected DataStore open() {
            return store();
        }

        @Override
        protected void trim(DataStore store, String streamKey, long before) {
            trimmed(store, streamKey, before);
        }
    }
}
