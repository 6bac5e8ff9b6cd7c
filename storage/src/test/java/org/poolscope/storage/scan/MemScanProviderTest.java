package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.View;
import org.poolscope.model.stream.StreamedSource;

class MemScanProviderTest {
    private static final Location DEMO = Location.parse("mem-scan://demo");

    private final MemScanProvider provider = new MemScanProvider();

    @Test
    void itIsChosenForItsAddressesAlone() {
        assertEquals(MemScanProvider.class, Sources.installed().choose(DEMO).orElseThrow().provider().getClass());
        assertEquals(0, provider.probe(Location.parse("mem:///demo")).score());
        assertEquals(0, provider.probe(Location.parse("mem-scan://")).score());
    }

    @Test
    void whoOpensTheSameNameSeesTheSameScans() throws SourceException {
        Source first = open("mem-scan://demo");
        try (Source again = open("mem-scan://demo/")) {
            assertSame(((StreamedSource) first).store(), ((StreamedSource) again).store());
            first.close();
            assertFalse(again.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().isEmpty());
        }
    }

    @Test
    void theStoreIsClosedWithItsLastSource() throws SourceException {
        StreamedSource source = (StreamedSource) open("mem-scan://demo");
        source.close();
        assertThrows(SourceException.Unreachable.class, () -> source.store().lastScan());
    }

    @Test
    void aRunningScanBringsPointsWithoutAThreadThatMakesThem() throws SourceException {
        try (Source source = open("mem-scan://demo")) {
            DataPath scan = source.children(DataPath.ROOT, new Page(0, 1), Cancel.NEVER).entries().getFirst().path();
            try (Cursor cursor = source.follow(scan.child("adc:fast"), 0)) {
                Optional<View> view = cursor.read(Duration.ofMinutes(1), Cancel.NEVER);
                assertEquals(0, view.orElseThrow().index());
            }
        }
    }

    private Source open(String location) throws SourceException {
        return provider.open(Location.parse(location), OpenOptions.READ_ONLY);
    }
}
