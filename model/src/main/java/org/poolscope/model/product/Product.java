package org.poolscope.model.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A product: metadata, datasets by name, and the history of how it was made. Immutable but for the references of a
 * {@link MapContext}; equal by content.
 */
public sealed class Product extends Stored permits Context {
    static final String HISTORY = "_ATTR_history";
    static final String REFS = "refs";

    private final MetaData meta;

    Product(Container.Instance stored) {
        super(stored);
        meta = MetaData.of(Members.of(stored).orNone(Dataset.META));
    }

    /** Reads a stored object of one of fdi's classes; its references can be looked at, not followed. */
    public static Product of(Container.Instance stored) {
        return of(stored, ProductClasses.FDI, ProductResolver.NONE);
    }

    /** Reads a stored object; a class that is not known is a context if it holds references. */
    public static Product of(Container.Instance stored, ProductClasses classes, ProductResolver resolver) {
        boolean hasRefs = Members.of(stored).orNone(REFS) instanceof Container.Instance refs
                && refs.className().equals("RefContainer");
        if (hasRefs || classes.isSubclass(stored.className(), "MapContext")) {
            return new MapContext(stored, resolver);
        }
        return classes.isSubclass(stored.className(), "Context") ? new Context(stored) : new Product(stored);
    }

    /** A new product of class {@code Product} with the metadata that fdi gives it. */
    public static Product create(String description) {
        return new Product(NewProduct.of("Product", description, Members.NONE));
    }

    /** A new one of class {@code Product} or {@code BaseProduct} or another that extends either. */
    public static Product create(String className, String description) {
        return of(NewProduct.of(className, description, Members.NONE));
    }

    /** Its metadata. */
    public MetaData meta() {
        return meta;
    }

    /** Its datasets by name and in order; unmodifiable. */
    public SequencedMap<String, Dataset> datasets() {
        return datasets(members().without(REFS));
    }

    /** The dataset of that name. */
    public Optional<Dataset> dataset(String name) {
        return name.startsWith(MetaData.ATTRIBUTE) || !(members().orNone(name) instanceof Container.Instance object)
                ? Optional.empty()
                : Optional.of(Dataset.of(object));
    }

    /** How it was made. */
    public History history() {
        return members().orNone(HISTORY) instanceof Container.Instance object ? new History(object) : History.empty();
    }

    /** What it is about. */
    public String description() {
        return meta.text("description");
    }

    /** The same with other metadata. */
    public Product withMeta(MetaData other) {
        return again(members().with(Dataset.META, other.stored()));
    }

    /** The same with a parameter set or added. */
    public Product withParameter(String name, Parameter parameter) {
        return withMeta(meta.with(name, parameter));
    }

    /** The same with a dataset set or added after the others. */
    public Product with(String name, Dataset dataset) {
        Members members = members();
        int at = members.indexOf(name);
        int end = members.indexOf(REFS) >= 0 ? members.indexOf(REFS) : members.indexOf(HISTORY);
        return again(at >= 0 || end < 0
                ? members.with(name, dataset.stored())
                : members.inserted(end, name, dataset.stored()));
    }

    /** The same without that dataset. */
    public Product without(String name) {
        return again(members().without(name));
    }

    /** The same with another history. */
    public Product withHistory(History history) {
        return again(members().with(HISTORY, history.stored()));
    }

    /** The same kind of product of other members. */
    Product again(Members members) {
        return new Product(members.as(className()));
    }

    /** All members that are objects and no attributes. */
    static SequencedMap<String, Dataset> datasets(Members members) {
        SequencedMap<String, Dataset> datasets = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Value value = members.value(i);
            if (!members.name(i).startsWith(MetaData.ATTRIBUTE) && value instanceof Container.Instance object) {
                datasets.put(members.name(i), Dataset.of(object));
            }
        }
        return Collections.unmodifiableSequencedMap(datasets);
    }

    @Override
    public String toString() {
        return className() + " \"" + description() + "\"";
    }
}
