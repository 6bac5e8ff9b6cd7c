package org.poolscope.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Makes the plain values of the demo. */
final class DemoValues {
    private DemoValues() {}

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value real(double number) {
        return new Value.Real(number);
    }

    static Value whole(long number) {
        return new Value.Int(number);
    }

    static Value array(double[] numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }

    static Value list(List<Double> numbers) {
        return listOf(numbers.stream().map(DemoValues::real).toList());
    }

    static Value listOf(List<Value> items) {
        return new Container.Sequence(SequenceType.LIST, items);
    }

    static Value tuple(long first, long second) {
        return new Container.Sequence(SequenceType.TUPLE, List.of(whole(first), whole(second)));
    }

    static Value pair(double first, double second) {
        return new Container.Sequence(SequenceType.TUPLE, List.of(real(first), real(second)));
    }

    static Value mixed(int number) {
        return listOf(List.of(whole(number), text("two"), real(3.5)));
    }

    /** A dict of dicts: the model, the run, and what was asked of it. */
    static Value settings(Neuron neuron, int number) {
        Value model = dict(text("kind"), text("leaky integrate-and-fire"), text("tau"), real(neuron.tau()),
                text("threshold"), real(Neuron.THRESHOLD), text("reset"), real(Neuron.RESET));
        Value run = dict(text("number"), whole(number), text("dt"), real(Neuron.STEP), text("steps"),
                whole(neuron.potential().length), text("recorded"), listOf(List.of(text("v"), text("spikes"))));
        return dict(text("model"), model, text("run"), run, text("finished"), new Value.Bool(true), text("notes"),
                Value.None.NONE);
    }

    private static Value dict(Value... keysAndValues) {
        return new Container.Mapping(MappingType.DICT, new ArrayList<>(List.of(keysAndValues)), null);
    }
}
