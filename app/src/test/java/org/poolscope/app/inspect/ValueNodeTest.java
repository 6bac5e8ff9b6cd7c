package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

class ValueNodeTest {
    @Test
    void aDictIsItsKeys() {
        ValueNode node = new ValueNode("d", new Container.Mapping(Container.Mapping.MappingType.DICT,
                List.of(new Value.Text("a"), new Value.Int(1), new Value.Int(2), new Value.Int(3)), null), null);

        assertEquals(List.of("a", "2"), node.parts(0, 9).stream().map(ValueNode::name).toList());
    }

    @Test
    void aValueThatContainsItselfEnds() {
        List<Value> items = new ArrayList<>();
        Container.Sequence list = new Container.Sequence(Container.Sequence.SequenceType.LIST, items);
        items.add(list);

        ValueNode inner = new ValueNode("l", list, null).parts(0, 1).getFirst();

        assertTrue(inner.cycle());
        assertEquals(0, inner.size());
        assertEquals("contains itself, see above", inner.text());
    }

    @Test
    void anUnknownObjectShowsItsState() {
        ValueNode node = new ValueNode("o", new Container.Instance("a.B", false, null, null, new Value.Int(4)), null);

        assertEquals(List.of("state"), node.parts(0, 9).stream().map(ValueNode::name).toList());
    }
}
