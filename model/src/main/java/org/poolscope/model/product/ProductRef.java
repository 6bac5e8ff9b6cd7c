package org.poolscope.model.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A light reference to a stored product, which knows the contexts that hold it. The product is loaded when asked for.
 * Equal by URN. Belongs to one thread, as its list of parents changes.
 */
public final class ProductRef {
    private static final String CLASS = "ProductRef";

    private final Urn urn;
    private final ProductResolver resolver;
    private final List<Context> parents = new ArrayList<>();
    private @Nullable Context loaded;

    /** To the product of that URN, to be loaded by {@code resolver}. */
    public ProductRef(Urn urn, ProductResolver resolver) {
        this.urn = urn;
        this.resolver = resolver;
    }

    /** Reads a stored reference, empty if the value is none or holds no URN. */
    static Optional<ProductRef> from(Value value, ProductResolver resolver) {
        if (value instanceof Container.Instance object && object.className().equals(CLASS)
                && Members.of(object).orNone("urnobj") instanceof Container.Instance name) {
            String text = Members.of(name).text("urn");
            return text == null || !Urn.isUrn(text)
                    ? Optional.empty()
                    : Optional.of(new ProductRef(Urn.parse(text), resolver));
        }
        return Optional.empty();
    }

    /** As it is stored: the URN alone. */
    public Container.Instance stored() {
        return Members.NONE.with("urnobj", Members.NONE.with("urn", new Value.Text(urn.toString())).as("Urn"))
                .as(CLASS);
    }

    /** The name of the product. */
    public Urn urn() {
        return urn;
    }

    /**
     * Loads the product; a context is kept, anything else is loaded anew each time.
     *
     * @throws SourceException.NotFound if its pool is not registered or has it no more
     */
    public Product product() throws SourceException {
        if (loaded != null) {
            return loaded;
        }
        Product product = resolver.load(urn);
        if (product instanceof Context context) {
            loaded = context;
        }
        return product;
    }

    /** The contexts that hold this reference, in the order in which they took it; unmodifiable. */
    public List<Context> parents() {
        return Collections.unmodifiableList(parents);
    }

    void addParent(Context parent) {
        parents.add(parent);
    }

    void removeParent(Context parent) {
        for (int i = 0; i < parents.size(); i++) {
            // By identity: two contexts of equal content are two parents.
            if (isSame(parents.get(i), parent)) {
                parents.remove(i);
                return;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Context one, Context two) {
        return one == two;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductRef that && that.urn.equals(urn);
    }

    @Override
    public int hashCode() {
        return urn.hashCode();
    }

    /** The URN. */
    @Override
    public String toString() {
        return urn.toString();
    }
}
