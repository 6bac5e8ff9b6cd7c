package org.poolscope.model.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * The references of a map context by label, in order. A reference put in gets the context as a parent and loses it when
 * taken out. Belongs to one thread.
 */
public final class RefContainer {
    private final Context owner;
    private final Map<String, ProductRef> refs = new LinkedHashMap<>();
    private Members stored;
    private final String className;

    /** Reads what is stored; members that are no references are kept as they are. */
    RefContainer(Context owner, Value value, ProductResolver resolver) {
        this.owner = owner;
        this.stored = value instanceof Container.Instance object ? Members.of(object) : Members.NONE;
        this.className = value instanceof Container.Instance object ? object.className() : "RefContainer";
        for (int i = 0; i < stored.size(); i++) {
            String label = stored.name(i);
            ProductRef.from(stored.value(i), resolver).ifPresent(ref -> {
                refs.put(label, ref);
                ref.addParent(owner);
            });
        }
    }

    /** As it is stored. */
    Container.Instance stored() {
        return stored.as(className);
    }

    /** How many. */
    public int size() {
        return refs.size();
    }

    /** The labels in order, a copy. */
    public List<String> labels() {
        return List.copyOf(refs.keySet());
    }

    /** The reference of that label. */
    public Optional<ProductRef> get(String label) {
        return Optional.ofNullable(refs.get(label));
    }

    /** All by label, a copy in order. */
    public Map<String, ProductRef> all() {
        return new LinkedHashMap<>(refs);
    }

    /** Puts a reference in, in place of an earlier one of that label. */
    public void put(String label, ProductRef ref) {
        drop(refs.put(label, ref));
        stored = stored.with(label, ref.stored());
        ref.addParent(owner);
    }

    /** Takes the reference of that label out; false if there was none. */
    public boolean remove(String label) {
        ProductRef old = refs.remove(label);
        drop(old);
        if (old != null) {
            stored = stored.without(label);
        }
        return old != null;
    }

    private void drop(@Nullable ProductRef old) {
        if (old != null) {
            old.removeParent(owner);
        }
    }
}
