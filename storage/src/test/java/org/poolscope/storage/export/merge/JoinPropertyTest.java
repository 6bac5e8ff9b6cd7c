package org.poolscope.storage.export.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/** Joins equal what a slow and obvious reference makes of the same rows. */
class JoinPropertyTest {
    @Property(seed = "20121121", tries = 300)
    void equalsTheReference(
            @ForAll @Size(min = 1, max = 3) List<@Size(max = 12) List<@IntRange(min = -6, max = 6) Integer>> keys,
            @ForAll How how, @ForAll Match match, @ForAll @IntRange(max = 4) int tolerance) throws Exception {
        Store store = new Store();
        List<List<ReferenceJoin.Row>> sides = new ArrayList<>();
        for (int side = 0; side < keys.size(); side++) {
            List<ReferenceJoin.Row> rows = new ArrayList<>();
            List<Object> numbers = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < keys.get(side).size(); i++) {
                double value = 100.0 * side + i;
                rows.add(new ReferenceJoin.Row(keys.get(side).get(i), value));
                numbers.add((double) keys.get(side).get(i));
                values.add(value);
            }
            sides.add(rows);
            store.beside("s" + side + "/t", Store.list(numbers.toArray()))
                    .with("s" + side + "/v" + side, Store.list(values.toArray()));
        }
        double reach = tolerance == 4 ? Double.POSITIVE_INFINITY : tolerance;
        MergeRequest request = new MergeRequest(MergeRule.JOIN, 0,
                new JoinRequest(List.of("t"), how, match, reach, Fill.NOTHING), List.of(), Form.TABLE);

        assertEquals(ReferenceJoin.of(sides, how, match, reach), store.rows(request));
        assertEquals(store.rows(request).size(), store.merged(request).count());
    }
}
