package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** The values of one name over hits. */
final class HitValues {
    private static final int MOST = 2000;

    private HitValues() {}

    /** The texts, one for each hit that has the name; of many hits only the first are looked into. Takes time. */
    static List<String> read(List<Hit> hits, String name, Cancel cancel) throws SourceException {
        List<String> texts = new ArrayList<>();
        int reads = 0;
        for (Hit hit : hits) {
            cancel.check("looking for " + name);
            String known = hit.texts().get(name);
            if (known != null) {
                texts.add(known);
            } else if (reads++ < MOST) {
                OpenPools.reader(hit.source()).meta(hit.urn(), cancel).get(name).map(ParameterText::of)
                        .ifPresent(texts::add);
            }
        }
        return texts;
    }
}
