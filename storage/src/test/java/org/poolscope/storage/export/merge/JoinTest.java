package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

class JoinTest {
    private final Store store = new Store();

    private static MergeRequest join(String on, How how, Match match, double tolerance, Fill fill) {
        return new MergeRequest(MergeRule.JOIN, 0, new JoinRequest(List.of(on), how, match, tolerance, fill), List.of(),
                Form.TABLE);
    }

    private static MergeRequest exact(How how) {
        return join("t", how, Match.EXACT, Double.POSITIVE_INFINITY, Fill.NOTHING);
    }

    private Store twoSessions() {
        return store.beside("a/t", Store.list(1, 2, 4)).with("a/x", Store.list(10, 20, 40))
                .beside("b/t", Store.list(2, 3, 4)).with("b/y", Store.list("two", "three", "four"));
    }

    @Test
    void keepsTheKeysThatAllHave() throws Exception {
        assertEquals(List.of(List.of("2", "20", "two"), List.of("4", "40", "four")),
                twoSessions().rows(exact(How.INNER)));
    }

    @Test
    void keepsTheKeysOfTheFirst() throws Exception {
        assertEquals(List.of(List.of("1", "10", "-"), List.of("2", "20", "two"), List.of("4", "40", "four")),
                twoSessions().rows(exact(How.LEFT)));
    }

    @Test
    void keepsTheKeysOfAny() throws Exception {
        assertEquals(
                List.of(List.of("1", "10", "-"), List.of("2", "20", "two"), List.of("3", "-", "three"),
                        List.of("4", "40", "four")),
                twoSessions().rows(exact(How.OUTER)));
    }

    @Test
    void namesTheKeyAndTheValues() throws Exception {
        assertEquals(List.of("t", "x", "y"), Store.names(twoSessions().merged(exact(How.OUTER))));
    }

    @Test
    void whatIsFilledAndDroppedIsCountedWithAnExample() throws Exception {
        List<Loss> filled = twoSessions().plan(exact(How.OUTER)).losses().losses();
        assertEquals(2, filled.getFirst().count());
        assertEquals(Loss.Kind.FILLED, filled.getFirst().kind());
        assertTrue(filled.getFirst().examples().stream().anyMatch(example -> example.before().contains("key 3")),
                filled::toString);
        assertEquals(List.of(Loss.Kind.DROPPED),
                store.plan(exact(How.INNER)).losses().losses().stream().map(Loss::kind).toList());
    }

    @Test
    void theNearestRowAnswersWithinTheTolerance() throws Exception {
        store.beside("a/t", Store.list(0.0, 1.0, 2.0)).with("a/x", Store.list(1, 2, 3))
                .beside("b/t", Store.list(0.9, 1.2, 5.0)).with("b/y", Store.list(7, 8, 9));
        assertEquals(List.of(List.of("0.0", "1", "-"), List.of("1.0", "2", "7"), List.of("2.0", "3", "8")),
                store.rows(join("t", How.LEFT, Match.NEAREST, 0.85, Fill.NOTHING)));
    }

    @Test
    void theRowBeforeAnswersAtEveryKeyOfAny() throws Exception {
        store.beside("a/t", Store.list(0.0, 1.0)).with("a/x", Store.list(1, 2)).beside("b/t", Store.list(0.5, 1.5))
                .with("b/y", Store.list(7, 8));
        assertEquals(
                List.of(List.of("0.0", "1", "-"), List.of("0.5", "1", "7"), List.of("1.0", "2", "7"),
                        List.of("1.5", "2", "8")),
                store.rows(join("t", How.OUTER, Match.PREVIOUS, Double.POSITIVE_INFINITY, Fill.NOTHING)));
    }

    @Test
    void betweenTwoRowsLiesALine() throws Exception {
        store.beside("a/t", Store.list(0, 1, 2, 3)).with("a/x", Store.list(1, 2, 3, 4))
                .beside("b/t", Store.list(0, 2)).with("b/y", Store.list(10, 30));
        assertEquals(
                List.of(List.of("0", "1.0", "10.0"), List.of("1", "2.0", "20.0"), List.of("2", "3.0", "30.0"),
                        List.of("3", "4.0", "-")),
                store.rows(join("t", How.LEFT, Match.LINEAR, Double.POSITIVE_INFINITY, Fill.NOTHING)));
    }

    @Test
    void everyRowOfAKeyMeetsEveryOther() throws Exception {
        store.beside("a/t", Store.list(1, 1)).with("a/x", Store.list("a", "b")).beside("b/t", Store.list(1, 1))
                .with("b/y", Store.list("c", "d"));
        assertEquals(List.of(List.of("1", "a", "c"), List.of("1", "a", "d"), List.of("1", "b", "c"),
                List.of("1", "b", "d")), store.rows(exact(How.INNER)));
        Loss twice = store.plan(exact(How.INNER)).losses().losses().getFirst();
        assertEquals(Loss.Kind.DUPLICATED, twice.kind());
        assertEquals(4, twice.count());
    }

    @Test
    void keysOutOfOrderAreSortedAndThatIsSaid() throws Exception {
        store.beside("a/t", Store.list(3, 1, 2)).with("a/x", Store.list(30, 10, 20)).beside("b/t", Store.list(1, 2, 3))
                .with("b/y", Store.list(1, 2, 3));
        assertEquals(List.of(List.of("1", "10", "1"), List.of("2", "20", "2"), List.of("3", "30", "3")),
                store.rows(exact(How.INNER)));
        assertTrue(store.plan(exact(How.INNER)).rules().stream().anyMatch(rule -> rule.contains("is sorted")));
    }

    @Test
    void rowsWithoutAKeyAreDroppedAndCounted() throws Exception {
        store.beside("a/t", Store.list(1.0, Double.NaN)).with("a/x", Store.list(1, 2)).beside("b/t", Store.list(1.0))
                .with("b/y", Store.list(5));
        assertEquals(List.of(List.of("1.0", "1", "5")), store.rows(exact(How.OUTER)));
        assertEquals("a row without a key has no place",
                store.plan(exact(How.OUTER)).losses().losses().getFirst().sentence());
    }

    @Test
    void cellsAreFilledAsAsked() throws Exception {
        Store two = twoSessions();
        assertEquals(List.of("3", "nan", "three"),
                two.rows(join("t", How.OUTER, Match.EXACT, 0, Fill.NAN)).get(2));
        assertEquals(List.of("3", "20", "three"),
                two.rows(join("t", How.OUTER, Match.EXACT, 0, Fill.LAST)).get(2));
        assertEquals(List.of("3", "7", "three"),
                two.rows(join("t", How.OUTER, Match.EXACT, 0, new Fill.With("7"))).get(2));
        assertEquals(List.of("3", "7.5", "three"),
                two.rows(join("t", How.OUTER, Match.EXACT, 0, new Fill.With("7.5"))).get(2));
    }

    @Test
    void tablesAreJoinedByOneOfTheirColumns() throws Exception {
        store.with("a/table", Store.list(Store.row("id", "p", "n", 1), Store.row("id", "q", "n", 2)))
                .with("b/table", Store.list(Store.row("id", "q", "n", 3), Store.row("id", "r", "n", 4)));
        MergeRequest request = join("id", How.OUTER, Match.EXACT, 0, Fill.NOTHING);
        assertEquals(List.of("id", "a.n", "b.n"), Store.names(store.merged(request)));
        assertEquals(List.of(List.of("p", "1", "-"), List.of("q", "2", "3"), List.of("r", "-", "4")),
                store.rows(request));
    }

    @Test
    void whatHasOneKeyStaysSideBySideEvenWhereKeysRepeat() throws Exception {
        store.beside("scan/pos", Store.list(1, 1, 2)).with("scan/i0", Store.list(5, 6, 7))
                .with("scan/i1", Store.list(8, 9, 10));
        assertEquals(List.of(List.of("1", "5", "8"), List.of("1", "6", "9"), List.of("2", "7", "10")),
                store.rows(join("pos", How.OUTER, Match.EXACT, 0, Fill.NOTHING)));
    }

    @Test
    void withoutAKeyRowsMeetByTheirNumber() throws Exception {
        store.with("a/x", Store.list(1, 2)).with("b/x", Store.list(3));
        assertEquals(List.of(List.of("0", "1", "3"), List.of("1", "2", "-")),
                store.rows(join("index", How.OUTER, Match.EXACT, 0, Fill.NOTHING)));
    }

    @Test
    void largeIntegersAreNoFloats() throws Exception {
        long large = (1L << 53) + 1;
        store.beside("a/t", Store.list(large - 1, large)).with("a/x", Store.list(1, 2)).beside("b/t", Store.list(large))
                .with("b/y", Store.list(3));
        assertEquals(List.of(List.of(Long.toString(large), "2", "3")), store.rows(exact(How.INNER)));
    }

    @Test
    void aKeyThatIsMissingIsSaidWithWhatThereIs() throws Exception {
        store.with("a/x", Store.list(1, 2));
        String why = store.plan(exact(How.INNER)).refusal();
        assertTrue(why.startsWith("a/x has no key t"), why);
        assertTrue(why.contains("index"), why);
    }

    @Test
    void keysOfDifferentKindsAreRefused() throws Exception {
        store.beside("a/t", Store.list(1, 2)).with("a/x", Store.list(1, 2)).beside("b/t", Store.list("1", "2"))
                .with("b/y", Store.list(1, 2));
        assertTrue(store.plan(exact(How.INNER)).refusal().contains("different kinds"));
    }

    @Test
    void aFillingThatIsNoNumberIsRefused() throws Exception {
        String why = twoSessions().plan(join("t", How.OUTER, Match.EXACT, 0, new Fill.With("none"))).refusal();
        assertTrue(why.contains("'none' is no number"), why);
    }

    @Test
    void valuesWithoutItemsAreMissingOnBothPaths() throws Exception {
        store.beside("a/t", Store.list(1, 2)).with("a/x", Store.list(Value.None.NONE, 5))
                .beside("b/t", Store.list(1, 2))
                .with("b/y", Store.list(1, 2));
        assertEquals(List.of(List.of("1", "-", "1"), List.of("2", "5", "2")), store.rows(exact(How.INNER)));
    }

    @Test
    void moreThanIsPutInOrderInMemoryIsRefusedInWords(@TempDir Path folder)
            throws Exception {
        long wide = 400_000_000;
        try (var channel = FileChannel.open(folder.resolve("sparse"),
                StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            var sparse = channel.map(FileChannel.MapMode.READ_WRITE, 0, 3 * wide,
                    Arena.ofAuto());
            Value large = new Numeric.Array(NdArray.of(
                    DType.of(Kind.UINT, 1), new long[]{3, wide}, false, sparse));
            store.beside("a/t", Store.list(3, 1, 2)).with("a/x", large).beside("b/t", Store.list(1)).with("b/y",
                    Store.list(1));
            MergeRequest request = new MergeRequest(MergeRule.JOIN, 0, new JoinRequest(List.of("t"), How.OUTER,
                    Match.EXACT, Double.POSITIVE_INFINITY, Fill.NOTHING), List.of(), Form.ARRAYS);
            String refusal = store.plan(request).refusal();
            assertTrue(refusal.contains("not in order") && refusal.contains("1073741824"), refusal);
        }
    }
}
