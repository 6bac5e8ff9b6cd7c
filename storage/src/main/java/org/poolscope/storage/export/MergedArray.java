package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.NpyFile;

/** The values of a plan as one array, for the formats that hold arrays. */
final class MergedArray {
    private MergedArray() {}

    static NdArray of(MergePlan plan, LossCount losses, Cancel cancel, Progress progress) throws SourceException {
        List<Input> inputs = plan.taken();
        List<Value> values = new ArrayList<>();
        for (Input input : inputs) {
            cancel.check("the export");
            progress.report(values.size(), inputs.size(), "values");
            values.add(input.read(cancel));
        }
        try {
            return writable(joined(plan.rule(), values, losses));
        } catch (NotAnArray e) {
            throw refused(e, inputs.getFirst());
        }
    }

    static NdArray single(Input input, LossCount losses, Cancel cancel) throws SourceException {
        try {
            return writable(ArrayOf.value(input.read(cancel), losses));
        } catch (NotAnArray e) {
            throw refused(e, input);
        }
    }

    /** Names as an array of texts. */
    static NdArray names(List<Value> names, Input input) throws SourceException {
        try {
            return ItemKind.TEXT.fill(names);
        } catch (NotAnArray e) {
            throw refused(e, input);
        }
    }

    private static NdArray joined(MergeRule rule, List<Value> values, LossCount losses) throws NotAnArray {
        return switch (rule) {
            case PLAIN -> ArrayOf.value(values.getFirst(), losses);
            case MERGED -> ArrayOf.items(mergedItems(values), losses);
            case CONCATENATE -> ArrayJoin.concatenate(arrays(values, losses), losses);
            case STACK -> ArrayJoin.stack(arrays(values, losses), losses);
        };
    }

    private static List<Value> mergedItems(List<Value> values) {
        List<Value> items = new ArrayList<>();
        values.forEach(value -> items.addAll(Joining.items(value).orElseThrow()));
        return items;
    }

    private static List<NdArray> arrays(List<Value> values, LossCount losses) throws NotAnArray {
        List<NdArray> arrays = new ArrayList<>();
        for (Value value : values) {
            arrays.add(ArrayOf.value(value, losses));
        }
        return arrays;
    }

    private static NdArray writable(NdArray array) throws NotAnArray {
        if (!NpyFile.canWrite(array.dtype())) {
            throw new NotAnArray("numpy's files have no place for the type " + array.dtype().str());
        }
        return array;
    }

    private static SourceException refused(NotAnArray why, Input input) {
        return new SourceException.Unsupported("This does not make one array: " + why.why() + ".",
                input.place(), "Use a .csv file.");
    }
}
