package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.Rows;

class MergeTest {
    private static final long LARGE = (1L << 53) + 1;

    private final Store store = new Store();

    private static MergeRequest by(MergeRule rule, Form form) {
        return MergeRequest.of(rule, form);
    }

    private static Value array(long[] shape, double... numbers) {
        return new Numeric.Array(NdArray.of(DType.FLOAT64, shape, false, NdArray.ofDoubles(numbers).bytes()));
    }

    @Test
    void listsStandBelowEachOtherWithTheirPlaces() throws Exception {
        store.with("a/k", Store.list(1, 2)).with("b/k", Store.list(3));
        assertEquals(List.of(List.of("a", "k", "0", "1"), List.of("a", "k", "1", "2"), List.of("b", "k", "0", "3")),
                store.rows(by(MergeRule.MERGED, Form.TABLE)));
    }

    @Test
    void onlyListsAreMerged() throws Exception {
        store.with("a/k", new Value.Text("x"));
        assertTrue(store.plan(by(MergeRule.MERGED, Form.TABLE)).refusal().contains("no list or tuple"));
    }

    @Test
    void columnsOfOneNameAreOneColumnAndTheRestStaysEmpty() throws Exception {
        store.with("a/k", Store.list(Store.row("x", 1, "y", 2))).with("b/k", Store.list(Store.row("y", 3, "z", 4)));
        assertEquals(List.of(List.of("a", "k", "0", "1", "2", "-"), List.of("b", "k", "0", "-", "3", "4")),
                store.rows(by(MergeRule.CONCATENATE, Form.TABLE)));
        assertEquals(1, store.plan(by(MergeRule.CONCATENATE, Form.TABLE)).losses().losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.FILLED).count());
    }

    @Test
    void integersThatFloatsCannotHoldAreCountedWithTheirPlace() throws Exception {
        store.with("a/k", Store.list(1, LARGE)).with("b/k", Store.list(0.5));
        Loss loss = store.plan(by(MergeRule.CONCATENATE, Form.TABLE)).losses().losses().getFirst();
        assertEquals(Loss.Kind.PRECISION, loss.kind());
        assertEquals(1, loss.count());
        assertEquals(List.of(new Loss.Example("a/k", 1, Long.toString(LARGE), "9.007199254740992E15")),
                loss.examples());
    }

    @Test
    void aFreeFormKeepsEveryNumberAsItIs() throws Exception {
        store.with("a/k", Store.list(1, LARGE)).with("b/k", Store.list(0.5));
        assertEquals(List.of("1", Long.toString(LARGE), "0.5"),
                store.rows(by(MergeRule.CONCATENATE, Form.FREE)).stream().map(List::getLast).toList());
        assertTrue(store.plan(by(MergeRule.CONCATENATE, Form.FREE)).losses().isEmpty());
    }

    @Test
    void numbersAmongTextsAreTextsInATableAndThatIsSaid() throws Exception {
        store.with("a/k", Store.list(1)).with("b/k", Store.list("x"));
        assertEquals(List.of("1", "x"),
                store.rows(by(MergeRule.CONCATENATE, Form.TABLE)).stream().map(List::getLast).toList());
        assertEquals(Loss.Kind.CONVERTED,
                store.plan(by(MergeRule.CONCATENATE, Form.TABLE)).losses().losses().getFirst().kind());
        assertThrows(SourceException.Unsupported.class, () -> store.plan(by(MergeRule.CONCATENATE, Form.ARRAYS)));
    }

    @Test
    void arraysGoAlongTheirFirstAxis() throws Exception {
        store.with("a/k", array(new long[]{1, 2}, 1, 2)).with("b/k", array(new long[]{2, 2}, 3, 4, 5, 6));
        Rows rows = store.merged(by(MergeRule.CONCATENATE, Form.ARRAYS));
        assertEquals(List.of(List.of("1.0 2.0"), List.of("3.0 4.0"), List.of("5.0 6.0")), Store.texts(rows));
        assertEquals(Rows.Layout.ARRAY, rows.layout());
    }

    @Test
    void arraysGoAlongAnotherAxis() throws Exception {
        store.with("a/k", array(new long[]{2, 1}, 1, 2)).with("b/k", array(new long[]{2, 2}, 3, 4, 5, 6));
        MergeRequest request = new MergeRequest(MergeRule.CONCATENATE, 1, JoinRequest.BY_INDEX, List.of(), Form.ARRAYS);
        assertEquals(List.of(List.of("1.0 3.0 4.0"), List.of("2.0 5.0 6.0")), store.rows(request));
    }

    @Test
    void arraysAreStackedAlongANewAxis() throws Exception {
        store.with("a/k", array(new long[]{2}, 1, 2)).with("b/k", array(new long[]{2}, 3, 4));
        assertEquals(List.of(List.of("1.0 2.0"), List.of("3.0 4.0")), store.rows(by(MergeRule.STACK, Form.ARRAYS)));
        assertEquals(List.of(List.of("0", "1.0", "3.0"), List.of("1", "2.0", "4.0")),
                store.rows(by(MergeRule.STACK, Form.TABLE)));
        assertEquals(List.of("index", "a", "b"), Store.names(store.merged(by(MergeRule.STACK, Form.TABLE))));
    }

    @Test
    void shapesThatCannotMeetAreRefused() {
        store.with("a/k", array(new long[]{2}, 1, 2)).with("b/k", array(new long[]{1, 2}, 3, 4));
        for (MergeRule rule : List.of(MergeRule.STACK, MergeRule.CONCATENATE)) {
            SourceException refused = assertThrows(SourceException.Unsupported.class,
                    () -> store.plan(by(rule, Form.ARRAYS)));
            assertTrue(refused.what().contains("shape"), refused::what);
        }
    }

    @Test
    void mergedArraysAreToldApartByTheirSessions() throws Exception {
        store.with("a/k", Store.list(1, 2)).with("b/k", Store.list(3));
        var merged = store.all(by(MergeRule.MERGED, Form.ARRAYS));
        assertEquals(List.of("k", "sessions", "rows"), merged.datasets().stream().map(Dataset::name).toList());
        assertEquals(List.of(List.of("2"), List.of("1")), Store.texts(merged.datasets().getLast().rows()));
    }

    @Test
    void furtherAxesAreColumnsOfATable() throws Exception {
        store.with("a/k", array(new long[]{2, 2}, 1, 2, 3, 4));
        assertEquals(List.of("place", "name", "index", "0", "1"),
                Store.names(store.merged(by(MergeRule.PLAIN, Form.TABLE))));
        assertEquals(List.of("a", "k", "1", "3.0", "4.0"), store.rows(by(MergeRule.PLAIN, Form.TABLE)).getLast());
    }

    @Test
    void moreColumnsThanATableGetsAreRefused() {
        store.with("a/k", array(new long[]{1, 100_001}, new double[100_001]));
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> store.plan(by(MergeRule.PLAIN, Form.FREE)));
        assertTrue(refused.what().contains("100001 columns"), refused::what);
    }

    @Test
    void twentyThousandColumnsAreATable() throws Exception {
        store.with("a/k", array(new long[]{2, 20_000 - 3}, new double[2 * (20_000 - 3)]));
        assertEquals(20_000, store.merged(by(MergeRule.PLAIN, Form.FREE)).columns().size());
    }

    @Test
    void nothingToMergeIsSaid() throws Exception {
        assertEquals("There is nothing to export: no value is named.",
                store.plan(by(MergeRule.PLAIN, Form.FREE)).refusal());
    }

    @Test
    void whatIsNotThereIsNamedWhenNothingElseIs() throws Exception {
        store.without("a/x").without("b/x");
        assertEquals("There is nothing to export: a/x and 1 more are not there.",
                store.plan(by(MergeRule.PLAIN, Form.FREE)).refusal());
    }

    @Test
    void aMissingItemIsAMissingCell() throws Exception {
        store.with("a/k", Store.list(1, Value.None.NONE));
        assertEquals(List.of("1", "-"),
                store.rows(by(MergeRule.PLAIN, Form.TABLE)).stream().map(List::getLast).toList());
    }

    @Test
    void unitsThatDifferAreNotMixed() throws Exception {
        Value volts = new Numeric.Quantity("Quantity", 1, List.of(2.0, 1.0, -3.0, -1.0, 0.0, 0.0, 0.0));
        Value metres = new Numeric.Quantity("Quantity", 1, List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
        store.with("a/k", Store.list(volts)).with("b/k", Store.list(metres));
        assertTrue(store.plan(by(MergeRule.CONCATENATE, Form.TABLE)).refusal().contains("volt"));
        MergeRequest kilometres = new MergeRequest(MergeRule.CONCATENATE, 0, JoinRequest.BY_INDEX, List.of("k=km"),
                Form.TABLE);
        assertTrue(store.plan(kilometres).refusal().contains("another dimension"), store.plan(kilometres)::refusal);
    }

    @Test
    void aUnitIsConvertedWhereItIsAskedFor() throws Exception {
        Value metres = new Numeric.Quantity("Quantity", 1500, List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
        store.with("a/k", Store.list(metres));
        MergeRequest request = new MergeRequest(MergeRule.PLAIN, 0, JoinRequest.BY_INDEX, List.of("km"), Form.TABLE);
        assertEquals("1.5", store.rows(request).getFirst().getLast());
        assertEquals("km", store.merged(request).columns().getLast().unit());
        assertEquals(Loss.Kind.CONVERTED, store.plan(request).losses().losses().getFirst().kind());
    }

    @Test
    void everyInputHasItsChecksumInTheProvenance() throws Exception {
        store.with("a/k", Store.list(1, 2));
        var merged = store.all(by(MergeRule.PLAIN, Form.TABLE));
        var origin = merged.provenance().origins().getFirst();
        assertTrue(origin.checksum().matches("crc32c:[0-9a-f]{8}"), origin::checksum);
        assertEquals("lab", origin.location());
        assertEquals("a/k", origin.path());
    }
}
