package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductHead;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.inspect.product.Texts;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * In which order the products of a class stand.
 *
 * @param parameter
 *            the parameter that orders them, empty for the serial number
 */
record PoolOrder(String parameter) {
    /** By serial number, as the pool has them. */
    static final PoolOrder NUMBER = new PoolOrder("");
    /** By the time of creation. */
    static final PoolOrder CREATED = new PoolOrder("creationDate");

    private record Place(Urn urn, String text) {}

    /** The products of a class in this order; those without the parameter last, equal ones by number. Takes time. */
    List<Urn> of(PoolReader pool, String type, Cancel cancel, Progress progress) throws SourceException {
        List<ProductHead> heads = pool.products(type, Page.ALL, cancel).heads();
        List<Place> places = new ArrayList<>();
        for (ProductHead head : heads) {
            cancel.check("sorting products");
            places.add(new Place(head.urn(), text(pool, head.urn(), cancel)));
            progress.report(places.size(), heads.size(), "products");
        }
        places.sort((a, b) -> a.text().isEmpty() || b.text().isEmpty()
                ? Boolean.compare(a.text().isEmpty(), b.text().isEmpty())
                : Texts.compare(a.text(), b.text()));
        return places.stream().map(Place::urn).toList();
    }

    private String text(PoolReader pool, Urn urn, Cancel cancel) throws SourceException {
        try {
            return pool.meta(urn, cancel).get(parameter).map(found -> FineTime.from(found.value())
                    .flatMap(FineTime::micros).map(String::valueOf).orElseGet(() -> ParameterText.of(found)))
                    .orElse("");
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException _) {
            // What cannot be read stands last; its row says why.
            return "";
        }
    }
}
