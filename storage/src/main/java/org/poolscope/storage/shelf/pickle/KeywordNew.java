package org.poolscope.storage.shelf.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Value;

/**
 * A new object with keyword arguments as protocols 2 and 3 must write it, which have no instruction for that:
 * {@code partial(getattr(cls, '__new__'), cls, *arguments, **keywords)()}. Only the exact shape is taken, and it is taken
 * for what it means, a class with arguments; neither function is called.
 *
 * @param cls       the class
 * @param arguments the positional arguments, a tuple without the class
 * @param keywords  the others
 */
record KeywordNew(Value.Global cls, List<Value> arguments, Mapping keywords) {

    /** What is meant by something that is called without arguments; null if it has another shape. */
    static @Nullable KeywordNew of(Value callee) {
        if (!(callee instanceof Instance partial) || !partial.className().equals("functools.partial")
                || !(partial.state() instanceof Sequence state) || state.items().size() != 4
                || !(state.items().get(0) instanceof Instance attribute)
                || !(state.items().get(1) instanceof Sequence given) || given.items().isEmpty()
                || !(state.items().get(2) instanceof Mapping keywords)
                || !(given.items().getFirst() instanceof Value.Global cls)) {
            return null;
        }
        return isNewOf(attribute, cls)
                ? new KeywordNew(cls, given.items().subList(1, given.items().size()), keywords)
                : null;
    }

    private static boolean isNewOf(Instance attribute, Value.Global cls) {
        boolean looksUp = attribute.className().equals("__builtin__.getattr")
                || attribute.className().equals("builtins.getattr");
        return looksUp && attribute.arguments() instanceof Sequence pair && pair.items().size() == 2
                && cls.equals(pair.items().get(0)) && pair.items().get(1) instanceof Value.Text(String name)
                && name.equals("__new__");
    }
}
