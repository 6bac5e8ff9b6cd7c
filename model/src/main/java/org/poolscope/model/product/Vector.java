package org.poolscope.model.product;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A vector or quaternion.
 *
 * @param className  {@code Vector}, {@code Vector2D}, {@code Vector3D} or {@code Quaternion}
 * @param components its numbers
 * @param unit       their unit, null for none
 * @param typecode   how they are coded, null if not said
 */
public record Vector(String className, List<Value> components, @Nullable String unit, @Nullable String typecode) {
    private static final Set<String> CLASSES = Set.of("Vector", "Vector2D", "Vector3D", "Quaternion");

    /** Copies the components. */
    public Vector {
        components = List.copyOf(components);
    }

    /** Reads a stored value, empty if it is none. */
    public static Optional<Vector> from(Value value) {
        if (value instanceof Container.Instance object && CLASSES.contains(object.className())
                && Members.of(object).orNone("components") instanceof Container.Sequence list) {
            Members members = Members.of(object);
            return Optional.of(
                    new Vector(object.className(), list.items(), members.text("unit"), members.text("typecode")));
        }
        return Optional.empty();
    }

    /** As it is stored. */
    public Container.Instance stored() {
        return Members.NONE
                .with("components", new Container.Sequence(Container.Sequence.SequenceType.LIST, components))
                .with("unit", text(unit)).with("typecode", text(typecode)).as(className);
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.None.NONE : new Value.Text(text);
    }
}
