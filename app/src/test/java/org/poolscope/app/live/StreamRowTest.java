package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.scans.ScanInfo;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.scan.MemScanStore;

class StreamRowTest {
    private static final Container.Mapping NOTHING = new Container.Mapping(MappingType.DICT, List.of(), null);
    private static final long SECOND = 1_000_000_000;

    private StreamRow row;

    @BeforeEach
    void declare() throws SourceException {
        MemScanStore store = new MemScanStore("rows", InstantSource.system(), new Random(1));
        ScanWriter writer = store.create(ScanIdentity.of("ascan", 1), NOTHING);
        writer.stream("diode1", Encoding.Numeric.scalar(DType.FLOAT64), NOTHING);
        writer.prepare(NOTHING);
        Scan scan = store.load(writer.key());
        row = new StreamRow(Channel.of(scan.streams().values().iterator().next(), new ScanInfo(scan.info())));
    }

    @Test
    void howQuicklyPointsComeIsToldFromTheLengths() {
        row.measured(100, false, SECOND);
        row.measured(200, false, 2 * SECOND);
        assertEquals("100.0 /s, not sealed.", row.told().get());
        assertEquals("200", row.lengthText().get());
    }

    @Test
    void aSealedStreamSaysSo() {
        row.measured(200, true, SECOND);
        assertTrue(row.told().get().startsWith("Sealed"), row.told().get());
    }

    @Test
    void aLengthThatCannotBeToldNowLeavesTheOneBefore() {
        row.measured(200, false, SECOND);
        row.measured(-1, false, 2 * SECOND);
        assertEquals("200", row.lengthText().get());
    }
}
