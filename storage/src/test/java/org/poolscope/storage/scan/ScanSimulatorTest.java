package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.TaggedForm.Form;
import org.poolscope.model.value.Value;

class ScanSimulatorTest {
    private final ManualClock clock = new ManualClock();

    @Test
    void theSameSeedMeasuresTheSameHoweverOftenSomebodyLooks() throws SourceException {
        ManualClock slow = new ManualClock();
        MemScanStore often = ScanSimulator.store("often", slow, 7, Duration.ZERO);
        MemScanStore once = ScanSimulator.store("once", clock, 7, Duration.ZERO);
        for (int i = 0; i < 500; i++) {
            slow.pass(Duration.ofMillis(130));
            often.lastScan();
        }
        clock.pass(Duration.ofSeconds(65));
        assertEquals(contents(once), contents(often));
        ManualClock other = new ManualClock();
        assertNotEquals(contents(once), contents(ScanSimulator.store("other", other, 8, Duration.ofSeconds(65))));
    }

    @Test
    void eachThirdScanIsAbortedAndItsStreamsAreShorter() throws SourceException {
        MemScanStore store = ScanSimulator.store("test", clock, 1, Duration.ofSeconds(70));
        List<String> keys = store.search(List.of(), Cancel.NEVER).keys();
        Scan whole = store.load(keys.get(0));
        Scan aborted = store.load(keys.get(1));
        assertEquals(ScanState.CLOSED, aborted.state());
        assertEquals(Optional.of(new Value.Text("SUCCESS")), whole.info().get("end_reason"));
        assertEquals(Optional.of(new Value.Text("USER_ABORT")), aborted.info().get("end_reason"));
        assertEquals(List.of(200L, 150L), List.of(stream(whole, "axis:roby").length(),
                stream(aborted, "axis:roby").length()));
    }

    @Test
    void thereAreCountersASpectrumAnImageAndASlowAndAFastChannel() throws SourceException {
        MemScanStore store = ScanSimulator.store("test", clock, 1, Duration.ofSeconds(23));
        Scan scan = store.load(store.lastScan().key());
        assertEquals(List.of(200L, 20L, 20_000L, 40L, 40L),
                List.of(stream(scan, "diodes:diode1").length(), stream(scan, "oven:temperature").length(),
                        stream(scan, "adc:fast").length(), stream(scan, "mca:spectrum").length(),
                        stream(scan, "camera:image").length()));
    }

    @Test
    void nothingComesWhileTheScanPauses() throws SourceException {
        MemScanStore store = ScanSimulator.store("test", clock, 1, Duration.ofSeconds(8));
        Stream axis = stream(store.load(store.lastScan().key()), "axis:roby");
        long before = axis.length();
        clock.pass(Duration.ofMillis(1_500));
        assertEquals(before, axis.length());
        clock.pass(Duration.ofSeconds(2));
        assertNotEquals(before, axis.length());
    }

    @Test
    void scansOfThePastHaveTheirOwnTime() throws SourceException {
        MemScanStore store = ScanSimulator.store("test", clock, 1, Duration.ofMinutes(1));
        String first = store.search(List.of(), Cancel.NEVER).keys().getFirst();
        assertEquals(clock.instant().minusSeconds(60), store.load(first).created());
    }

    @Test
    void aLongTimeWithoutAnybodyIsNotMadeUpFor() throws SourceException {
        MemScanStore store = ScanSimulator.store("test", clock, 1, Duration.ZERO);
        store.lastScan();
        clock.pass(Duration.ofDays(30));
        store.lastScan();
        assertEquals(2, store.search(List.of(), Cancel.NEVER).keys().size());
    }

    private static Stream stream(Scan scan, String name) {
        return Optional.ofNullable(scan.streams().get(name)).orElseThrow();
    }

    private static List<String> contents(MemScanStore store) throws SourceException {
        List<String> contents = new ArrayList<>();
        for (String key : store.search(List.of(), Cancel.NEVER).keys()) {
            Scan scan = store.load(key);
            contents.add(key + " " + scan.state() + " " + TaggedForm.text(scan.info()));
            for (Stream stream : scan.streams().values()) {
                contents.add(stream.name() + " "
                        + TaggedForm.plain(stream.slice(Slice.ALL, Cancel.NEVER).toValue(), Form.SHORTENED));
            }
        }
        return contents;
    }
}
