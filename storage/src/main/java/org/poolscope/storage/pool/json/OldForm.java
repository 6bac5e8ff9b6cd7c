package org.poolscope.storage.pool.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.poolscope.model.product.Members;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * Turns products of fdi 1.0 to 1.21 into today's form: members under the names they have now, maps unwrapped, listeners
 * spelled right. Members that today's form has no name for are kept under their own.
 */
public final class OldForm {
    /** These have {@code meta} and {@code data} as plain members to this day. */
    private static final Set<String> PLAIN = Set.of("UnstructuredDataset", "GenericDataset");

    private OldForm() {}

    /** In today's form; the same if it is in that already. */
    public static Value modern(Value value) {
        return switch (value) {
            case Container.Instance object -> object(object);
            case Container.Mapping map -> members(Members.of(map)).map();
            case Container.Sequence list when list.items().stream().anyMatch(Container.class::isInstance) ->
                new Container.Sequence(list.type(), list.items().stream().map(OldForm::modern).toList());
            default -> value;
        };
    }

    /** True if the object was written by one of those versions. */
    public static boolean isOld(Container.Instance product) {
        Members members = Members.of(product);
        return members.indexOf("_ATTR_meta") < 0
                || (members.orNone("_ATTR_listeners") instanceof Container.Instance set
                        && set.className().equals("ListnerSet"));
    }

    /** Whether a member of metadata holds the parameters, instead of being one. */
    public static boolean isWrapper(String name) {
        return name.equals("_sets");
    }

    private static Value object(Container.Instance object) {
        String name = object.className().equals("ListnerSet") ? "ListenerSet" : object.className();
        Members members = Members.of(object);
        boolean nested = members.indexOf("_sets") >= 0 || members.indexOf("meta") >= 0;
        return !nested || PLAIN.contains(name) ? members(members).as(name) : flat(members, name).as(name);
    }

    private static Members members(Members members) {
        List<Value> changed = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            changed.add(new Value.Text(members.name(i)));
            changed.add(modern(members.value(i)));
        }
        return Members.of(new Container.Mapping(Container.Mapping.MappingType.DICT, changed, null));
    }

    private static Members flat(Members old, String className) {
        Members now = Members.NONE;
        if (old.indexOf("meta") >= 0) {
            now = now.with("_ATTR_meta", modern(old.orNone("meta")));
        }
        for (int i = 0; i < old.size(); i++) {
            Value value = old.value(i);
            now = switch (old.name(i)) {
                case "meta" -> now;
                case "_sets" -> all(now, value);
                case "data" -> className.endsWith("TableDataset")
                        ? all(now, value)
                        : now.with("_ATTR_data", modern(value));
                case "history" -> now.with("_ATTR_history", modern(value));
                case "listeners" -> now.with("_ATTR_listeners", Members.NONE.as("ListenerSet"));
                default -> now.with(old.name(i), modern(value));
            };
        }
        return now;
    }

    private static Members all(Members to, Value wrapped) {
        Members from = unwrapped(wrapped);
        Members longer = to;
        for (int i = 0; i < from.size(); i++) {
            longer = longer.with(from.name(i), modern(from.value(i)));
        }
        return longer;
    }

    /** The entries of a map that may be wrapped in an ODict, and in 1.0 in its member {@code data} besides. */
    public static Members unwrapped(Value wrapped) {
        Members members = switch (wrapped) {
            case Container.Instance object -> Members.of(object);
            case Container.Mapping map -> Members.of(map);
            default -> Members.NONE;
        };
        return wrapped instanceof Container.Instance && members.size() == 1
                && members.orNone("data") instanceof Container.Mapping inner ? Members.of(inner) : members;
    }
}
