package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container.Sequence.SequenceType;

class JoiningTest {
    private static final List<Value> ITEMS = List.of(new Value.Int(1), new Value.Int(2));

    @ParameterizedTest
    @EnumSource(value = SequenceType.class, names = {"LIST", "TUPLE"})
    void listsAndTuplesAreJoined(SequenceType type) {
        assertEquals(Optional.of(ITEMS), Joining.items(new Container.Sequence(type, ITEMS)));
    }

    @ParameterizedTest
    @EnumSource(value = SequenceType.class, names = {"SET", "FROZENSET"})
    void setsAreNot(SequenceType type) {
        assertEquals(Optional.empty(), Joining.items(new Container.Sequence(type, ITEMS)));
    }

    @Test
    void arraysAreNot() {
        assertEquals(Optional.empty(), Joining.items(new Numeric.Array(NdArray.ofDoubles(1, 2))));
    }

    @Test
    void whatExtendsAListIsJoined() {
        Value list = new Container.Sequence(SequenceType.LIST, ITEMS);
        Value own = new Container.Instance("lab.Runs", false, null, list, null);
        assertEquals(Optional.of(ITEMS), Joining.items(own));
    }

    @Test
    void nothingIsNot() {
        assertEquals(Optional.empty(), Joining.items(null));
    }
}
