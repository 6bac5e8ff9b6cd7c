package org.poolscope.storage.shelf.pickle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Value;

/**
 * The exact list of names that stand for data. A name counts as a whole: nothing is looked up inside a module, and no
 * beginning of a name is trusted.
 */
final class Builders {
    private static final Map<Value.Global, Builder> DATA = data();
    private static final Set<Value.Global> TYPES = types();

    private Builders() {}

    /** What makes data of a name, null if the name stands for none. */
    static @Nullable Builder find(Value.Global name) {
        return DATA.get(name);
    }

    /** True for names that may stand in a pickle as data or as a plain type. */
    static boolean isData(Value.Global name) {
        return DATA.containsKey(name) || TYPES.contains(name) || PlainBuilders.isException(name);
    }

    private static Map<Value.Global, Builder> data() {
        Map<Value.Global, Builder> data = new HashMap<>();
        PlainBuilders.addTo(data);
        CollectionBuilders.addTo(data);
        NumberBuilders.addTo(data);
        DateBuilders.addTo(data);
        NumpyBuilders.addTo(data);
        ArrayModuleBuilder.addTo(data);
        BrianBuilders.addTo(data);
        return Map.copyOf(data);
    }

    private static Set<Value.Global> types() {
        Set<Value.Global> types = new HashSet<>();
        for (String module : new String[]{"builtins", "__builtin__"}) {
            for (String name : new String[]{"object", "int", "long", "float", "str", "unicode", "bool", "type"}) {
                types.add(new Value.Global(module, name));
            }
        }
        types.add(new Value.Global("types", "SimpleNamespace"));
        types.add(new Value.Global("array", "array"));
        types.addAll(NumpyBuilders.classes());
        return Set.copyOf(types);
    }
}
