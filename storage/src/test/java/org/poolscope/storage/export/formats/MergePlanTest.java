package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;

class MergePlanTest {
    @Test
    void anArrayRefusesMergingInASentence() throws Exception {
        MergePlan plan = new Sample().with(Sample.doubles(1)).plan(MergeRule.MERGED);
        assertTrue(plan.refusal().startsWith("s0/k: <f8 (1,) is no list or tuple"), plan::refusal);
    }

    @Test
    void whatCannotBeReadIsLeftOutWithTheReason() throws Exception {
        Sample sample = new Sample().with(Sample.ints(1)).with(Sample.ints(2));
        sample.store().fail(DataPath.of("s0", "k"), new SourceException.Corrupt("It is cut short.", "s0"));
        MergePlan plan = sample.plan(MergeRule.MERGED);
        assertEquals("s0: It is cut short.", plan.outcomes().getFirst().leftOut());
        assertFalse(plan.outcomes().getFirst().missing());
        assertEquals(1, plan.rows());
    }

    @Test
    void nothingToExportIsSaid() throws Exception {
        assertTrue(new Sample().missing().plan(MergeRule.PLAIN).refusal().contains("nothing to export"));
    }

    @Test
    void stopsWhenTheUserDoes() {
        Sample sample = new Sample().with(new Value.Int(1));
        List<Input> inputs = sample.inputs();
        assertThrows(SourceException.Cancelled.class,
                () -> MergePlan.of(inputs, MergeRequest.of(MergeRule.PLAIN, Form.FREE), Sample.MAKING, () -> true,
                        Progress.IGNORED));
        assertEquals(0, sample.store().valuesRead());
    }
}
