package org.poolscope.model.query.eval;

import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.query.syntax.QueryError;

/** A reference to a product, which is loaded when it is asked for. */
record ReferenceThing(ProductRef reference) implements Operand.Thing {
    private static final Map<String, Method<ReferenceThing>> METHODS = Map.of(
            "getUrn", (self, arguments) -> self.urn(),
            "getProduct", (self, arguments) -> self.product(),
            "getType", (self, arguments) -> new Operand.Text(self.reference.urn().type()));

    @Override
    public String typeName() {
        return "ProductRef";
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) throws QueryError {
        return switch (name) {
            case "urn" -> Optional.of(urn());
            case "product" -> Optional.of(product());
            case "meta" -> Optional.of(new MetaDataThing(Sourced.elsewhere(reference::product).meta()));
            default -> Method.bound(METHODS, this, name);
        };
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof ReferenceThing(ProductRef that) && reference.equals(that));
    }

    private Operand urn() {
        return new Operand.Text(reference.urn().toString());
    }

    private Operand product() throws QueryError {
        return new ProductThing(Candidate.of(Sourced.elsewhere(reference::product)));
    }
}
