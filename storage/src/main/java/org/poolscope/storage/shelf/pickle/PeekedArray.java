package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** Finds shape and type of an array whose contents are beyond what is looked at: they lie before them on the stack. */
final class PeekedArray {
    private PeekedArray() {}

    /** The array that the whole pickle is, if shape and type have been read. */
    static Optional<PicklePeek> find(ValueStack stack) {
        boolean array = stack.at(0) instanceof Value.Unreadable
                || (stack.at(0) instanceof Value.Global name && name.name().equals("_frombuffer"));
        for (int i = 1; array && i + 1 < stack.size(); i++) {
            Value a = stack.at(i);
            Value b = stack.at(i + 1);
            if (a instanceof Sequence shape && b instanceof Value.TypeOf(DType dtype)) {
                return peek(shape, dtype);
            }
            if (a instanceof Value.TypeOf(DType dtype) && b instanceof Sequence shape) {
                return peek(shape, dtype);
            }
        }
        return Optional.empty();
    }

    private static Optional<PicklePeek> peek(Sequence shape, DType dtype) {
        List<Long> lengths = new ArrayList<>();
        for (Value length : shape.items()) {
            if (!(length instanceof Value.Int(long n, _)) || n < 0) {
                return Optional.empty();
            }
            lengths.add(n);
        }
        return shape.type() == SequenceType.TUPLE
                ? Optional.of(new PicklePeek("ndarray", dtype.str(), lengths, null))
                : Optional.empty();
    }
}
