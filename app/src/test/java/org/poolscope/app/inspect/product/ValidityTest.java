package org.poolscope.app.inspect.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

class ValidityTest {
    @ParameterizedTest
    @CsvSource({"42, VALID, 0…100, ok", "150, VALID, 101…200, high", "-1, INVALID, 'not 0…100, 101…200', ''",
            "100, VALID, 0…100, ok"})
    void theRuleThatHoldsIsNamed(long value, Validity.State state, String words, String name) {
        assertEquals(new Validity(state, words, name), Validity.of(ranged(value)));
    }

    @ParameterizedTest
    @CsvSource({"42", "-1"})
    void withoutRulesAnyValueIsFree(long value) {
        Parameter free = NumericParameter.of("x", new Value.Int(value), "");

        assertEquals(new Validity(Validity.State.FREE, "", ""), Validity.of(free));
    }

    @ParameterizedTest
    @CsvSource({"6, VALID, '3: both', both", "4, INVALID, 'not 3: both', ''"})
    void bitsUnderAMaskAreCompared(long value, Validity.State state, String words, String name) {
        Parameter masked = NumericParameter.of("x", new Value.Int(value), "")
                .with("valid", list(list(list(new Value.Int(6), new Value.Int(3)), new Value.Text("both"))));

        assertEquals(new Validity(state, words, name), Validity.of(masked));
    }

    static Parameter ranged(long value) {
        return NumericParameter.of("x", new Value.Int(value), "count").with("valid", list(
                list(list(new Value.Int(0), new Value.Int(100)), new Value.Text("ok")),
                list(list(new Value.Int(101), new Value.Int(200)), new Value.Text("high"))));
    }

    private static Container.Sequence list(Value... items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, List.of(items));
    }
}
