package org.poolscope.storage.export.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySource;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.merge.Making;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;

/** A store with values under {@code s0/k}, {@code s1/k}, ..., and ways to export them. */
final class Sample {
    static final Making MAKING = new Making("poolscope 1", List.of("export"), Instant.EPOCH);

    private final MemoryStore store = new MemoryStore("sample");
    private final List<Input> inputs = new ArrayList<>();
    private final MemorySource source = new MemorySource(store, OpenOptions.READ_ONLY);

    /** The next session with this value. */
    Sample with(Value value) {
        missing();
        store.put(inputs.getLast().path(), value);
        return this;
    }

    /** The next session, which does not have the key. */
    Sample missing() {
        inputs.add(new Input(source, DataPath.of("s" + inputs.size(), "k")));
        return this;
    }

    List<Input> inputs() {
        return inputs;
    }

    MemoryStore store() {
        return store;
    }

    MergePlan plan(MergeRule rule) throws SourceException {
        return plan(rule, Form.FREE);
    }

    MergePlan plan(MergeRule rule, Form form) throws SourceException {
        return MergePlan.of(inputs, MergeRequest.of(rule, form), MAKING, Cancel.NEVER, Progress.IGNORED);
    }

    Body body(MergeRule rule, String name) throws SourceException {
        Format format = Formats.named(name).orElseThrow();
        MergePlan plan = plan(rule, format.form());
        Merged merged = plan.merged();
        if (merged == null) {
            throw new SourceException.Unsupported(plan.refusal(), "sample", "");
        }
        return format.prepare(merged, FormatChoices.normal(format), Cancel.NEVER, Progress.IGNORED);
    }

    byte[] written(MergeRule rule, String format) throws SourceException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body(rule, format).writeTo(out, Cancel.NEVER, Progress.IGNORED);
        return out.toByteArray();
    }

    List<List<String>> csv(MergeRule rule) throws SourceException, IOException {
        return CsvReader.read(new String(written(rule, "csv"), StandardCharsets.UTF_8));
    }

    static Value ints(long... numbers) {
        return list(LongStream.of(numbers).<Value>mapToObj(Value.Int::new).toList());
    }

    static Value list(List<Value> items) {
        return new Container.Sequence(SequenceType.LIST, items);
    }

    static Value tuple(Value... items) {
        return new Container.Sequence(SequenceType.TUPLE, List.of(items));
    }

    static Value doubles(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }
}
