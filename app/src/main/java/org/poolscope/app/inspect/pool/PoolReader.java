package org.poolscope.app.inspect.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.product.Picture;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** An open pool as products: paths are class and number, values are products. Called in tasks only. */
public final class PoolReader {
    private final OpenSource source;
    private final String pool;

    /** Of a source that is a pool. */
    public PoolReader(OpenSource source) {
        this.source = source;
        this.pool = source.title();
    }

    /** The pool itself: what is asked of all its products, and what changes it. */
    public ProductPool pool() throws SourceException {
        if (source.source() instanceof PooledSource pooled) {
            return pooled.pool();
        }
        throw new SourceException.Unsupported("This is no product pool.", source.location().source(), "");
    }

    /** A class of products. */
    public record ClassCount(String type, OptionalLong count) {}

    /** One page of a class. */
    public record Heads(List<ProductHead> heads, OptionalLong total) {
        /** Copies the heads. */
        public Heads {
            heads = List.copyOf(heads);
        }

        /** Whether others follow, if this is that page. */
        public boolean more(Page page) {
            return total.isPresent()
                    ? page.offset() + heads.size() < total.getAsLong()
                    : heads.size() == page.limit();
        }
    }

    /** The path of a product. */
    public static DataPath path(Urn urn) {
        return DataPath.of(urn.type(), Long.toString(urn.number()));
    }

    /** The product that a path names or lies in, empty for a class or a path of another kind. */
    public static Optional<Urn> urn(String pool, DataPath path) {
        return path.depth() >= 2 && path.part(1).matches("-?[0-9]{1,18}")
                ? Optional.of(new Urn(pool, path.part(0), Long.parseLong(path.part(1))))
                : Optional.empty();
    }

    /** What a person should know of the pool's state, a sentence each: an index that cannot be read, a number given twice. */
    public List<String> warnings(Cancel cancel) throws SourceException {
        cancel.check("looking at the pool");
        return source.source().describe().warnings();
    }

    /** The classes, in the order in which they were first saved. */
    public List<ClassCount> classes(Cancel cancel) throws SourceException {
        return source.source().children(DataPath.ROOT, Page.ALL, cancel).entries().stream()
                .map(entry -> new ClassCount(entry.path().part(0), number(entry, "products", "count"))).toList();
    }

    /** One page of the products of a class, in the pool's order. */
    public Heads products(String type, Page page, Cancel cancel) throws SourceException {
        Listing listing = source.source().children(DataPath.of(type), page, cancel);
        List<ProductHead> heads = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            urn(pool, entry.path()).ifPresent(urn -> heads.add(head(urn, entry)));
        }
        return new Heads(heads, listing.total());
    }

    /** Each tag of the pool and what it is on, in the order in which they are met. */
    public SequencedMap<String, List<Urn>> tags(Cancel cancel) throws SourceException {
        SequencedMap<String, List<Urn>> tags = new LinkedHashMap<>();
        for (String tag : pool().tags()) {
            cancel.check("looking for tags");
            tags.put(tag, pool().tagged(tag));
        }
        return tags;
    }

    /** What a listing tells of one product. */
    public ProductHead head(Urn urn) throws SourceException {
        return head(urn, new Entry(path(urn), "product", "", source.source().peek(path(urn))));
    }

    /** Makes sure that a place within a product is there; {@link SourceException.NotFound} says that it is not. */
    public void look(Urn urn, DataPath within, Cancel cancel) throws SourceException {
        cancel.check("looking into " + urn);
        DataPath place = path(urn);
        for (String part : within.parts()) {
            place = place.child(part);
        }
        source.source().peek(place);
    }

    /** The metadata of a product. */
    public MetaData meta(Urn urn, Cancel cancel) throws SourceException {
        cancel.check("reading " + urn);
        return pool().meta(urn);
    }

    /** A whole product. */
    public Product product(Urn urn, Cancel cancel, Progress progress) throws SourceException {
        cancel.check("reading " + urn);
        progress.report(0, 0, "products");
        return pool().load(urn);
    }

    /** A product with what its pool says of it, ready to be shown. */
    public ProductPage page(Urn urn, List<Urn> referrers, Cancel cancel, Progress progress) throws SourceException {
        long began = System.nanoTime();
        Product product = product(urn, cancel, progress);
        Map<String, Picture> pictures = Picture.of(product);
        Map<String, Object> told = source.source().provenance(path(urn));
        long bytes = told.get("bytes") instanceof Number n ? n.longValue() : 0;
        return new ProductPage(urn, product, pool().tags(urn), referrers, bytes,
                (System.nanoTime() - began) / 1_000_000, pictures);
    }

    private static ProductHead head(Urn urn, Entry entry) {
        return new ProductHead(urn, entry.text("description"), texts(entry.detail().get("tags")),
                entry.text("problem"));
    }

    private static OptionalLong number(Entry entry, String... keys) {
        for (String key : keys) {
            if (entry.detail().get(key) instanceof Number n) {
                return OptionalLong.of(n.longValue());
            }
        }
        return OptionalLong.empty();
    }

    private static List<String> texts(@Nullable Object told) {
        return told instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
