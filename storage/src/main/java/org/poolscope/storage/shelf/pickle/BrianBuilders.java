package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Brian's numbers with units: a float in SI base units and the exponents of the seven base units. */
final class BrianBuilders {
    private static final String MODULE = "brian.fundamentalunits";
    private static final int BASE_UNITS = 7;

    private BrianBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        data.put(new Value.Global(MODULE, "Dimension"), BrianBuilders::dimension);
        data.put(new Value.Global(MODULE, "quantity_with_dimensions"), BrianBuilders::quantity);
    }

    private static Value dimension(Call call) throws SourceException {
        call.expect(0, 0);
        return new Instance(MODULE + ".Dimension", false, null, null, null);
    }

    private static Value quantity(Call call) throws SourceException {
        call.expect(2, 2);
        if (!(call.arg(1) instanceof Instance dimension) || !dimension.className().equals(MODULE + ".Dimension")
                || dimension.state() == null) {
            throw call.unsuitable();
        }
        List<Value> exponents = call.listed(dimension.state());
        if (exponents.size() != BASE_UNITS) {
            throw call.unsuitable();
        }
        List<Double> dimensions = new ArrayList<>();
        for (Value exponent : exponents) {
            dimensions.add(call.real(exponent));
        }
        return new Numeric.Quantity(MODULE + ".Quantity", call.real(call.arg(0)), dimensions);
    }
}
