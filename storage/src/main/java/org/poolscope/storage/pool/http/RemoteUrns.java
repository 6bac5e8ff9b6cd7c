package org.poolscope.storage.pool.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** URNs as a server tells them, and as it is told them. */
final class RemoteUrns {
    private RemoteUrns() {}

    static Value list(Collection<Urn> urns) {
        return Remote.list(urns.stream().<Value>map(urn -> new Value.Text(urn.toString())).toList());
    }

    /** The URNs in a list of texts, of Urns, or of references; none of another pool is taken. */
    static List<Urn> of(Value told, String pool, String where) throws SourceException {
        List<Urn> urns = new ArrayList<>();
        if (told instanceof Container.Sequence list) {
            for (Value each : list.items()) {
                urns.add(one(each, pool, where));
            }
        } else {
            urns.add(one(told, pool, where));
        }
        return urns;
    }

    private static Urn one(Value told, String pool, String where) throws SourceException {
        Value inner = told;
        for (String name : List.of("urnobj", "urn")) {
            if (inner instanceof Container.Instance object) {
                inner = Members.of(object).get(name).orElse(inner);
            }
        }
        try {
            if (inner instanceof Value.Text(String text) && Urn.parse(text).pool().equals(pool)) {
                return Urn.parse(text);
            }
        } catch (IllegalArgumentException _) {
            // Told below, as any other answer that is none.
        }
        throw new SourceException.Corrupt("The server names a product that is none of this pool.", where);
    }
}
