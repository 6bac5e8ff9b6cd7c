package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.Fact;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/**
 * What the inspector says of one parameter of a product.
 *
 * @param product
 *            the product it belongs to
 * @param name
 *            its name
 * @param parameter
 *            the parameter
 * @param elsewhere
 *            the same name in other products, once that is known
 */
public record ParameterPage(ProductPage product, String name, Parameter parameter, Optional<Elsewhere> elsewhere) {

    private static final int LONGEST = 4000;

    /**
     * The values of one name over several products.
     *
     * @param among
     *            what the products are, such as {@code 213 hits}
     * @param spread
     *            of the numbers, empty where there are none
     * @param kinds
     *            how many products have it, and the values that come most often
     * @param unit
     *            the unit of the parameter
     */
    public record Elsewhere(String among, Optional<Spread> spread, Kinds kinds, String unit) {
        /** {@code In 211 of 213 hits, from 0 to 118 count}. */
        String words() {
            String range = spread.map(all -> ", " + all.words() + (unit.isEmpty() ? "" : " " + unit))
                    .orElse(kinds.words().isEmpty() ? "" : ", " + kinds.words());
            return "In " + org.poolscope.app.main.Counts.grouped(kinds.having()) + " of " + among + range;
        }
    }

    /** The parameter's own lines. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Class", parameter.className()));
        facts.add(Fact.of("Type", ParameterText.type(parameter)));
        if (!ParameterText.unit(parameter).isEmpty()) {
            facts.add(Fact.of("Unit", ParameterText.unit(parameter)));
        }
        if (!(parameter.defaultValue() instanceof Value.None)) {
            facts.add(Fact.of("Default", ParameterText.of(parameter.defaultValue())));
        }
        parameter.typecode().ifPresent(code -> facts.add(Fact.of("Typecode", code)));
        facts.add(Fact.of("Description", parameter.description()));
        return facts;
    }

    /** Python that reads the value, in short lines. */
    String python() {
        Urn urn = product.urn();
        String last = urn.type() + ":" + urn.number();
        String first = urn.toString().substring(0, urn.toString().length() - last.length());
        return "pool = PoolManager.getPool(" + quoted(urn.pool()) + ")\np = pool.loadProduct(\n    " + quoted(first)
                + "\n    " + quoted(last) + ")\np.meta[" + quoted(name) + "].value";
    }

    private static String quoted(String text) {
        return ValueText.repr(new Value.Text(text), LONGEST);
    }
}
