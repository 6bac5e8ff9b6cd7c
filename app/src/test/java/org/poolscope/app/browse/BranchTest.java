package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;

class BranchTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Branch branch = new Branch(row("top"), _ -> asked.incrementAndGet());

    @Test
    void aSessionInAPageAndThenInAChangeStandsOnce() {
        branch.more();
        branch.add(items("a", "b", "c"), 3);

        branch.put(item("b"));

        assertEquals(List.of("a", "b", "c"), rows());
    }

    @Test
    void aSessionInAChangeAndThenInAPageStandsOnce() {
        branch.more();
        branch.put(item("b"));

        branch.add(items("a", "b", "c"), 3);

        assertEquals(List.of("a", "b", "c"), rows());
    }

    @Test
    void aPageListedBeforeASessionWentDoesNotBringItBack() {
        branch.more();
        branch.drop(DataPath.of("b"));

        branch.add(items("a", "b", "c"), 3);

        assertEquals(List.of("a", "c"), rows());
    }

    @Test
    void aSessionThatAppearsBetweenTwoPagesStandsInItsPlace() {
        branch.more();
        branch.add(items("a", "c"), 4);
        branch.put(item("b"));
        branch.more();

        branch.add(items("c", "d", "e"), 5);

        assertEquals(List.of("a", "b", "c", "d", "e"), rows());
    }

    @Test
    void aSessionThatWentBetweenTwoPagesLetsNoneBeSkipped() {
        branch.more();
        branch.add(items("a", "b"), 4);
        branch.drop(DataPath.of("a"));

        assertEquals(1, branch.reached());
    }

    @Test
    void aWholeListingAndAChangeMayComeInEitherOrder() {
        for (boolean changeFirst : List.of(true, false)) {
            Branch whole = new Branch(row("top"), _ -> {});
            whole.more();
            whole.add(items("a", "b", "c"), 3);
            assertTrue(whole.askAgain());
            if (changeFirst) {
                whole.put(item("d"));
                whole.drop(DataPath.of("a"));
            }
            whole.hold(items("a", "c"));
            if (!changeFirst) {
                whole.put(item("d"));
                whole.drop(DataPath.of("a"));
            }
            assertEquals(List.of("c", "d"), rows(whole));
        }
    }

    @Test
    void rowsThatStayAreTheSameRows() {
        branch.more();
        branch.add(items("a", "b"), 2);
        TreeItem<Row> before = branch.getChildren().get(1);
        branch.askAgain();

        branch.hold(items("b", "c"));

        assertSame(before, branch.getChildren().getFirst());
    }

    @Test
    void rowsOfASourceWithAnOrderOfItsOwnKeepIt() {
        branch.more();
        branch.add(items("c", "a"), 4);
        branch.more();

        branch.add(items("d", "b"), 4);

        assertEquals(List.of("c", "a", "d", "b"), rows());
    }

    @Test
    void aFailureLeavesWhatIsThereAndWaitsForAPerson() {
        branch.more();
        branch.add(items("a", "b"), 4);
        branch.more();
        branch.fail("The disk is gone.");

        branch.more();

        assertEquals(List.of("a", "b", "The disk is gone."), rows());
        assertEquals(2, asked.get());
    }

    @Test
    void tryingAgainGoesOnWhereItFailed() {
        branch.more();
        branch.add(items("a", "b"), 4);
        branch.more();
        branch.fail("The disk is gone.");

        branch.retry();

        assertEquals(3, asked.get());
        assertEquals(2, branch.reached());
        assertEquals(List.of("a", "b"), rows());
        assertFalse(branch.isFailed());
    }

    @Test
    void sentencesStayBelowTheSessions() {
        branch.more();
        branch.add(items("a", "b"), 2);
        branch.warn(List.of("notes.txt is not a shelf."));

        branch.put(item("z"));
        branch.warn(List.of("notes.txt is not a shelf."));

        assertEquals(List.of("a", "b", "z", "notes.txt is not a shelf."), rows());
    }

    private List<String> rows() {
        return rows(branch);
    }

    private static List<String> rows(Branch of) {
        return of.getChildren().stream().map(item -> item.getValue().name()).toList();
    }

    private static List<TreeItem<Row>> items(String... names) {
        return Arrays.stream(names).map(BranchTest::item).toList();
    }

    private static TreeItem<Row> item(String name) {
        return new TreeItem<>(row(name));
    }

    private static Row row(String name) {
        return Row.of(new Entry(DataPath.of(name), "session", name, Map.of()), true);
    }
}
