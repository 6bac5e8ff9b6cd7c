package org.poolscope.app.browse.products;

import java.util.List;
import java.util.function.Consumer;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Finds what a path in a pool names. */
final class PlaceController {
    private final Workspace workspace;

    PlaceController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Looks for a place; what is not there is told in a note. */
    void find(OpenSource source, DataPath path, Consumer<PoolPlace> found) {
        PoolReader pool = OpenPools.reader(source);
        workspace.tasks().run("Looking for " + path, (cancel, _) -> {
            List<String> types = pool.classes(cancel).stream().map(PoolReader.ClassCount::type).toList();
            return PoolPlace.of(source.title(), path, types).filter(place -> path.depth() < 2
                    || place.urn().isPresent()).orElseThrow(() -> new SourceException.NotFound(
                            "The pool holds no such product.", source.location().at(path).toString(),
                            "Name a class and a number, as in Product/0."));
        }, found, workspace::tell);
    }
}
