package org.poolscope.app.browse.objects;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.DataPath;

/** The way from a store to what is selected in it, for the address bar. */
final class StoreCrumbs {
    private StoreCrumbs() {}

    static List<Crumb> of(OpenSource source, DataPath path) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(source.icon(), source.title(), source.location().source()));
        for (int depth = 1; depth <= path.depth(); depth++) {
            DataPath part = new DataPath(path.parts().subList(0, depth));
            crumbs.add(new Crumb("", part.name(), source.location().at(part).toString()));
        }
        return crumbs;
    }
}
