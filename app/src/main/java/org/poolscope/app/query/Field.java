package org.poolscope.app.query;

import java.util.Optional;
import org.poolscope.app.inspect.product.Kinds;
import org.poolscope.app.inspect.product.Spread;
import org.poolscope.app.main.Counts;

/**
 * A parameter name that products have, and what values it takes there.
 *
 * @param name
 *            the name
 * @param type
 *            the kind of values
 * @param fdi
 *            fdi's word for their type
 * @param unit
 *            the unit that comes first, empty for none
 * @param kinds
 *            how many products have it, and the values that come most often
 * @param spread
 *            of its numbers, empty where there are none
 */
public record Field(String name, FieldType type, String fdi, String unit, Kinds kinds, Optional<Spread> spread) {

    /** {@code integer}, {@code text, 4 kinds}: what stands beside the name. */
    String typeWords() {
        String word = type == FieldType.TEXT ? "text" : fdi;
        return type == FieldType.TEXT && kinds.distinct() > 1 ? word + ", " + kinds.words() : word;
    }

    /** {@code from 0 to 99 999} or {@code always UNKNOWN}: what values there are. */
    String valueWords() {
        return spread.map(Spread::words).orElseGet(kinds::words);
    }

    /** {@code in 12}: how many products of the survey have it. */
    String countWords() {
        return Counts.grouped(kinds.having());
    }
}
