package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.poolscope.model.stream.CursorConformance;
import org.poolscope.model.stream.CursorGroupConformance;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.DataStoreConformance.Stores;
import org.poolscope.model.stream.FollowerConformance;
import org.poolscope.model.stream.ScanConformance;
import org.poolscope.model.stream.StreamConformance;

class MemScanStoreTest {
    private static final Stores STORES = new Stores() {
        @Override
        public DataStore open() {
            return new MemScanStore("test", InstantSource.system(), new Random(1));
        }

        @Override
        public void trim(DataStore store, String streamKey, long before) {
            ((MemScanStore) store).trim(streamKey, before);
        }
    };

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
