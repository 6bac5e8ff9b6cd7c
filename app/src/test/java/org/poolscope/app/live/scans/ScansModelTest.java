package org.poolscope.app.live.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;

class ScansModelTest {
    private static final int MANY = 2_000;

    private final ScansModel model = new ScansModel();

    @Test
    void aNewScanLeavesAllOtherRowsAlone() {
        List<ScanRow> rows = rows(MANY);
        model.set(rows);
        List<Integer> added = new ArrayList<>();
        model.shown().addListener((ListChangeListener<ScanRow>) change -> {
            while (change.next()) {
                added.add(change.getAddedSize());
            }
        });

        List<ScanRow> more = new ArrayList<>(rows(MANY + 1));
        model.set(more);

        assertEquals(List.of(1), added);
        assertSame(rows.getFirst(), model.shown().get(1));
    }

    @Test
    void theFilterSaysHowManyFit() {
        model.set(rows(MANY));

        model.filter("number: 7*");

        assertEquals("0 fit", model.count().get());
        model.filter("scan1*");
        assertEquals("1\u202f111 fit", model.count().get());
    }

    @Test
    void aFilterThatCannotBeReadSaysWhyAndShowsNothing() {
        model.set(rows(3));

        model.filter("colour: red");

        assertEquals(0, model.shown().size());
        assertEquals(true, model.count().get().contains("'colour'"));
    }

    private static List<ScanRow> rows(int count) {
        List<ScanRow> rows = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            rows.add(new ScanRow("key" + i, ScanIdentity.of("scan" + i, i), ScanState.CLOSED, Instant.EPOCH, "",
                    OptionalDouble.empty(), Optional.empty()));
        }
        return rows;
    }
}
