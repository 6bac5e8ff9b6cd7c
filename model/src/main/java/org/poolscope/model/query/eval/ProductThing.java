package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Context;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.query.syntax.QueryError;

/** A product: metadata values as attributes, datasets by name. What needs the metadata alone reads no more. */
record ProductThing(Candidate candidate) implements Lookup {
    private static final String REFS = "refs";

    @Override
    public String typeName() {
        return ProductClass.lastPart(candidate.className());
    }

    @Override
    public List<String> names() throws QueryError {
        Product product = product();
        List<String> names = new ArrayList<>(Things.names(product.members()));
        if (!(product instanceof Context)) {
            names.remove(REFS);
        }
        return names;
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) throws QueryError {
        MetaData meta = Sourced.get(candidate::meta);
        Optional<Operand> inMetadata = Things.ofMetadata(meta, name);
        if (inMetadata.isPresent()) {
            return inMetadata;
        }
        return switch (name) {
            case "history" -> Optional.of(new TableThing(product().history()));
            case REFS -> switch (product()) {
                case MapContext context -> Optional.of(new ReferencesThing(context.refs()));
                case Context _ -> Optional.of(Operand.None.NONE);
                case Product _ -> Optional.empty();
            };
            default -> mapMethod(name);
        };
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        Product product = product();
        if (product instanceof MapContext context && key instanceof Operand.Text(String name) && name.equals(REFS)) {
            return new ReferencesThing(context.refs());
        }
        return Things.member(product.members(), key, budget);
    }

    @Override
    public Optional<Steps> steps() {
        return Optional.of(new Steps() {
            private @Nullable Steps names;

            @Override
            public @Nullable Operand next() throws QueryError {
                if (names == null) {
                    names = Steps.over(names().stream().map(Operand.Text::new).toList());
                }
                return names.next();
            }
        });
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) throws QueryError {
        return Optional.of(other instanceof ProductThing that && product().equals(that.product()));
    }

    private Product product() throws QueryError {
        return Sourced.get(candidate::product);
    }
}
