package org.poolscope.model.product;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** fdi's names of parameter types. */
final class TypeName {
    private TypeName() {}

    /** The name for a value: empty for None, None for what fdi has no name for. */
    static Value of(Value value) {
        String name = switch (value) {
            case Value.None _ -> "";
            case Value.Bool _ -> "boolean";
            case Value.Whole _ -> "integer";
            case Value.Real _ -> "float";
            case Value.Text _ -> "string";
            case Container.Sequence _ -> "list";
            // fdi's own name for a map, odd as it is.
            case Container.Mapping _ -> "vector";
            case Container.Instance object -> switch (object.className()) {
                case "FineTime", "FineTime1", "Vector", "Vector2D", "Vector3D", "Quaternion" ->
                    object.className().toLowerCase(java.util.Locale.ROOT);
                default -> null;
            };
            case Numeric.Array _ -> "array";
            default -> null;
        };
        return name == null ? Value.None.NONE : new Value.Text(name);
    }
}
