package org.poolscope.storage.shelf.pickle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Value;

/**
 * Members of enumerations as Python 3.11.0 to 3.11.3 write them: {@code getattr(Colour, 'GREEN')}, and {@code or_} of two
 * for a flag. Made only of classes that the catalogue describes; neither function is called.
 */
final class EnumNames {
    private static final Set<String> LOOK_UP = Set.of("__builtin__.getattr", "builtins.getattr");
    private static final Set<String> OR = Set.of("_operator.or_", "operator.or_");

    private final ClassCatalogue classes;

    EnumNames(ClassCatalogue classes) {
        this.classes = classes;
    }

    /** The member that is meant; null if it is none. */
    Value.@Nullable EnumMember member(Value.Global callee, List<Value> arguments) {
        if (arguments.size() != 2) {
            return null;
        }
        if (LOOK_UP.contains(callee.qualifiedName()) && arguments.get(0) instanceof Value.Global cls
                && arguments.get(1) instanceof Value.Text(String name)) {
            return named(cls.qualifiedName(), name);
        }
        return OR.contains(callee.qualifiedName()) && arguments.get(0) instanceof Value.EnumMember one
                && arguments.get(1) instanceof Value.EnumMember other
                        ? both(one, other)
                        : null;
    }

    private Value.@Nullable EnumMember named(String cls, String name) {
        if (classes.find(cls) instanceof ClassCatalogue.EnumClass(Map<String, String> members)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                if (member.getValue().equals(name)) {
                    return new Value.EnumMember(cls, name, value(member.getKey()));
                }
            }
        }
        return null;
    }

    private Value.@Nullable EnumMember both(Value.EnumMember one, Value.EnumMember other) {
        if (!one.className().equals(other.className()) || !(one.value() instanceof Value.Int(long left, _))
                || !(other.value() instanceof Value.Int(long right, _))) {
            return null;
        }
        Value.Int bits = new Value.Int(left | right);
        String name = classes.find(one.className()) instanceof ClassCatalogue.EnumClass(Map<String, String> members)
                ? members.get(String.valueOf(bits.value()))
                : null;
        return new Value.EnumMember(one.className(), name, bits);
    }

    private static Value value(String text) {
        return text.matches("-?\\d{1,18}") ? new Value.Int(Long.parseLong(text)) : new Value.Text(text);
    }
}
