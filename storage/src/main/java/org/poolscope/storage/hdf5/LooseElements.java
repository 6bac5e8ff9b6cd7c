package org.poolscope.storage.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.VariableLength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Elements without a fixed size. */
final class LooseElements {
    private static final long MOST = 10_000_000;

    private LooseElements() {}

    /** Texts of any length; an array of them, or one. */
    static Value read(Dataset dataset, String where) throws SourceException {
        if (!(dataset.getDataType() instanceof VariableLength length) || !length.isVariableLengthString()) {
            throw new SourceException.Unsupported("Elements of this type are not read yet.", where,
                    "Look at it with another program.");
        }
        if (dataset.getSize() > MOST) {
            throw new SourceException.Unsupported("These are more than " + MOST + " texts.", where,
                    "Look at it with another program.");
        }
        List<Value> texts = new ArrayList<>();
        flatten(dataset.getData(), texts);
        return dataset.isScalar() && texts.size() == 1
                ? texts.getFirst()
                : new Numeric.ObjectArray(DType.of(Kind.OBJECT, 8),
                        Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList(), "C", texts);
    }

    private static void flatten(Object data, List<Value> to) {
        switch (data) {
            case String text -> to.add(new Value.Text(text));
            case Object[] many -> Arrays.stream(many).forEach(each -> flatten(each == null ? "" : each, to));
            default -> throw new IllegalArgumentException("no texts");
        }
    }
}
