package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.JsonWriter;

/** Results as fdi forms them. */
final class Results {
    private Results() {}

    static byte[] json(Value value) throws SourceException {
        return JsonWriter.text(value).getBytes(US_ASCII);
    }

    static Value list(List<Value> items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, items);
    }

    static Value texts(List<String> texts) {
        return list(texts.stream().<Value>map(Value.Text::new).toList());
    }

    static Value urns(List<Urn> urns) {
        return texts(urns.stream().map(Urn::toString).toList());
    }

    static Value reference(Urn urn) {
        Value inner = Members.NONE.with("urn", new Value.Text(urn.toString())).as("Urn");
        return Members.NONE.with("urnobj", inner).as("ProductRef");
    }

    /** A map of names and values in turn. */
    static Value map(Object... pairs) {
        List<Value> flat = new ArrayList<>();
        for (Object each : pairs) {
            flat.add(switch (each) {
                case Value value -> value;
                case Number number -> new Value.Int(number.longValue());
                default -> new Value.Text(each.toString());
            });
        }
        return new Container.Mapping(Container.Mapping.MappingType.DICT, flat, null);
    }
}
