package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.NpzFile;

/**
 * Named arrays in numpy's archive. Plain values stand one by one under their paths; merged ones under the name of the
 * key, with {@code sessions} and {@code rows} saying which part came from where.
 */
final class NpzWriter implements Writer {
    @Override
    public String format() {
        return "npz";
    }

    @Override
    public Body prepare(MergePlan plan, Cancel cancel, Progress progress) throws SourceException {
        LossCount losses = new LossCount();
        Map<String, NdArray> arrays = plan.rule() == MergeRule.PLAIN
                ? plain(plan, losses, cancel)
                : merged(plan, losses, cancel, progress);
        return new ArchiveBody(arrays, losses.report());
    }

    private static Map<String, NdArray> plain(MergePlan plan, LossCount losses, Cancel cancel)
            throws SourceException {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        List<Input> inputs = plan.taken();
        for (Input input : inputs) {
            cancel.check("the export");
            String name = inputs.size() == 1 ? input.name() : input.place();
            arrays.put(name, MergedArray.single(input, losses, cancel));
        }
        return arrays;
    }

    private static Map<String, NdArray> merged(MergePlan plan, LossCount losses, Cancel cancel, Progress progress)
            throws SourceException {
        NdArray array = MergedArray.of(plan, losses, cancel, progress);
        List<Outcome> taken = plan.outcomes().stream().filter(Outcome::taken).toList();
        List<Value> groups = new ArrayList<>();
        taken.forEach(outcome -> groups.add(new Value.Text(outcome.input().group())));
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put(taken.getFirst().input().name(), array);
        arrays.putIfAbsent("sessions", MergedArray.names(groups, taken.getFirst().input()));
        arrays.putIfAbsent("rows", NdArray.ofLongs(taken.stream().mapToLong(Outcome::rows).toArray()));
        return arrays;
    }

    private record ArchiveBody(Map<String, NdArray> arrays, LossReport losses) implements Body {
        private static final int ENTRY = 512;

        @Override
        public long expectedSize() {
            return arrays.values().stream().mapToLong(array -> ENTRY + array.byteSize()).sum();
        }

        @Override
        public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
            cancel.check("the export");
            NpzFile.write(arrays, false, out);
        }
    }
}
