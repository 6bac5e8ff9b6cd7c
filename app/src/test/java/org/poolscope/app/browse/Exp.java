package org.poolscope.app.browse;

import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** A small experiment: three sessions with arrays, lists, numbers and texts. */
final class Exp {
    private Exp() {}

    static SessionsInMemory make() {
        SessionsInMemory sessions = new SessionsInMemory();
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "array.v", new Numeric.Array(NdArray.ofDoubles(0.1 + i, 2, 3, 4, 5, 6, 7, 8 + i)))
                    .put("run" + i, "param.tau", new Value.Real(0.02 * (i + 1)))
                    .put("run" + i, "results", list(new Value.Int(i), new Value.Int(10 + i)))
                    .put("run" + i, "title", new Value.Text("Run number " + i));
        }
        return sessions.put("run0", "only0", new Value.Int(7));
    }

    static Container.Sequence list(Value... items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, List.of(items));
    }
}
