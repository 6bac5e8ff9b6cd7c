package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.Urn;

class PoolBranchTest {
    private static final int PAGE = 500;
    private static final long ALL = 100_000;

    private final List<Long> asked = new ArrayList<>();
    private final PoolBranch branch = new PoolBranch(PoolRow.ofClass("Product", ALL), this::load);

    @Test
    void nothingIsAskedForBeforeItIsOpened() {
        assertEquals(List.of(), asked);
        assertFalse(branch.isLeaf());
    }

    @Test
    void pageFollowsPageUntilAllAreThere() {
        branch.setExpanded(true);
        while (!branch.isComplete()) {
            branch.more();
        }

        assertEquals(ALL, branch.getChildren().size());
        assertEquals(LongStream.range(0, ALL / PAGE).map(page -> page * PAGE).boxed().toList(), asked);
    }

    @Test
    void aPageThatIsOnItsWayIsNotAskedForAgain() {
        List<PoolBranch> waiting = new ArrayList<>();
        PoolBranch slow = new PoolBranch(PoolRow.ofClass("Product", ALL), waiting::add);

        slow.setExpanded(true);
        slow.more();
        slow.more();

        assertEquals(1, waiting.size());
    }

    @Test
    void aFailureIsARowThatCanBeTriedAgain() {
        PoolBranch failing = new PoolBranch(PoolRow.ofClass("Product", ALL), each -> each.fail("It is gone."));

        failing.setExpanded(true);
        assertEquals(PoolRow.Kind.FAILED, failing.getChildren().getLast().getValue().kind());
        failing.retry();

        assertEquals(1, failing.getChildren().size());
    }

    @Test
    void startingAnewForgetsWhatWasThere() {
        branch.setExpanded(true);
        branch.more();

        branch.restart();

        assertEquals(PAGE, branch.getChildren().size());
        assertEquals(List.of(0L, 500L, 0L), asked);
        assertTrue(branch.isExpanded());
    }

    private void load(PoolBranch to) {
        long from = to.reached();
        asked.add(from);
        to.add(LongStream.range(from, from + PAGE).mapToObj(number -> new TreeItem<>(
                PoolRow.ofProduct(new Urn("p", "Product", number)))).toList(), PAGE, from + PAGE < ALL);
    }
}
