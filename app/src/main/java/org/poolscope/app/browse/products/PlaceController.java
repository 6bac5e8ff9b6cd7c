package org.poolscope.app.browse.products;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Finds what a path in a pool names. */
final class PlaceController {
    private static final String META = "meta";
    private static final DataPath HISTORY = DataPath.of("history");

    private final Workspace workspace;

    PlaceController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A place, and why not all of the path that named it was followed, if it was not. */
    private record Found(PoolPlace place, Optional<SourceException> missed) {}

    /** Looks for a place; what is not there is told in a note, and so is the rest of a path that ends in a product. */
    void find(OpenSource source, DataPath path, Consumer<PoolPlace> found) {
        workspace.tasks().run("Looking for " + path, (cancel, _) -> look(source, path, cancel), place -> {
            found.accept(place.place());
            place.missed().ifPresent(workspace::tell);
        }, workspace::tell);
    }

    private static Found look(OpenSource source, DataPath path, Cancel cancel) throws SourceException {
        PoolReader pool = OpenPools.reader(source);
        List<String> types = pool.classes(cancel).stream().map(PoolReader.ClassCount::type).toList();
        PoolPlace place = PoolPlace.of(source.title(), path, types)
                .filter(each -> path.depth() < 2 || each.urn().isPresent())
                .orElseThrow(() -> new SourceException.NotFound("The pool holds no such product.",
                        source.location().at(path).toString(), "Name a class and a number, as in Product/0."));
        return place.urn().isPresent() && place.within().depth() > 0
                ? within(pool, place.urn().get(), place, cancel)
                : new Found(place, Optional.empty());
    }

    /** A parameter may be named without the word that leads to it, and a history that is empty has its tab as well. */
    private static Found within(PoolReader pool, Urn urn, PoolPlace place, Cancel cancel) throws SourceException {
        try {
            pool.look(urn, place.within(), cancel);
            return new Found(place, Optional.empty());
        } catch (SourceException.NotFound missed) {
            if (place.within().equals(HISTORY)) {
                return new Found(place, Optional.empty());
            }
            DataPath parameter = DataPath.of(META, place.within().name());
            return place.within().depth() == 1 && has(pool, urn, parameter, cancel)
                    ? new Found(place.at(parameter), Optional.empty())
                    : new Found(place.at(DataPath.ROOT), Optional.of(missed));
        } catch (SourceException.Corrupt | SourceException.Unsupported _) {
            // The tab of the product says what is wrong with it.
            return new Found(place, Optional.empty());
        }
    }

    private static boolean has(PoolReader pool, Urn urn, DataPath within, Cancel cancel) throws SourceException {
        try {
            pool.look(urn, within, cancel);
            return true;
        } catch (SourceException.NotFound _) {
            return false;
        }
    }
}
