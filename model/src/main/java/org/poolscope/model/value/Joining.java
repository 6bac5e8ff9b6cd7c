package org.poolscope.model.value;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container.Sequence.SequenceType;

/** The rule by which Python's DataManager merges values: it joins lists and tuples, and nothing else. */
public final class Joining {
    /** The type of Python's error for anything else. */
    public static final String ERROR = "TypeError";
    /** Its text, word for word. */
    public static final String MESSAGE = "Can only get merged items of list or tuple type, use get() method and merge by hand.";

    private Joining() {}

    /** The items of what Python takes for a list or tuple, classes that extend these included; empty for anything else. */
    public static Optional<List<Value>> items(@Nullable Value value) {
        return switch (value) {
            case Container.Sequence sequence when sequence.type() == SequenceType.LIST
                    || sequence.type() == SequenceType.TUPLE ->
                Optional.of(sequence.items());
            case Container.NamedTuple tuple -> Optional.of(tuple.items());
            case Container.Instance instance when instance.base() != null -> items(instance.base());
            case null, default -> Optional.empty();
        };
    }
}
