package org.poolscope.storage.pool.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Stale;
import org.poolscope.storage.net.TrustedCertificates;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * A pool behind fdi's pool server or ours. Several products are saved, removed or tagged all or none where our server has
 * them; fdi's takes removals and tags one by one. What was seen is kept and shown while the server is away.
 */
public final class HttpClientPool implements StoredPool {
    private final Remote remote;
    private final Wire wire;
    private final ServerKind kind;
    private final boolean writable;
    private final PoolCache cache;
    private final RemoteIndex index;
    private final RemoteProducts products;
    private final RemoteQuery query;
    private final RemoteChanges changes;

    private HttpClientPool(Remote remote, Wire wire, ServerKind kind, boolean writable, PoolCache cache) {
        this.remote = remote;
        this.wire = wire;
        this.kind = kind;
        this.writable = writable;
        this.cache = cache;
        this.index = new RemoteIndex(remote, kind, cache);
        this.products = new RemoteProducts(remote, cache);
        this.query = new RemoteQuery(remote, kind, index, products);
        this.changes = new RemoteChanges(remote, kind, index);
    }

    /**
     * Opens the pool at an address.
     *
     * @param writable whether it may be changed, and made if it is not there
     * @throws SourceException if there is no pool server, or no such pool, or the login is not taken; where the server is
     *         away and the pool was seen before, it opens all the same and says so
     */
    static HttpClientPool open(PoolAddress.Written written, Optional<Login> login, boolean writable, PoolCache cache,
            WireLimits limits, TrustedCertificates trusted) throws SourceException {
        Wire wire = new Wire(written.address().server(), written.login().or(() -> login), limits, trusted);
        try {
            ServerKind.Found found = ServerKind.find(wire, written.address(), limits);
            Remote remote = new Remote(wire, found.address(), limits);
            HttpClientPool pool = new HttpClientPool(remote, wire, found.kind(), writable, cache);
            found.kind().enter(remote, writable);
            PoolIndex _ = pool.index();
            return pool;
        } catch (SourceException.Unreachable | SourceException.TimedOut e) {
            Optional<PoolAddress> seen = ServerKind.places(written.address())
                    .filter(place -> cache.get(place.url(), RemoteIndex.NAME).isPresent()).findFirst();
            if (seen.isPresent()) {
                return new HttpClientPool(new Remote(wire, seen.get(), limits), wire, ServerKind.FDI, writable, cache);
            }
            wire.close();
            throw e;
        } catch (SourceException e) {
            wire.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return remote.address().pool();
    }

    @Override
    public String url() {
        return remote.address().url();
    }

    @Override
    public Optional<String> readOnly() {
        return writable ? Optional.empty() : Optional.of(READ_ONLY);
    }

    @Override
    public List<String> notes() {
        return index.note().map(List::of).orElse(List.of());
    }

    @Override
    public Optional<Stale> stale() throws SourceException {
        return index.look();
    }

    @Override
    public PoolIndex index() throws SourceException {
        return index.index();
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return index.entry(key);
    }

    @Override
    public byte[] text(ProductKey key) throws SourceException {
        return products.text(key, CurrentCancel.get());
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        PoolEntry _ = known(urn);
        return products.meta(ProductKey.of(urn), CurrentCancel.get());
    }

    @Override
    public OptionalLong bytes(ProductKey key) {
        return OptionalLong.empty();
    }

    @Override
    public Map<String, Object> origin(Optional<ProductKey> key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("server", remote.address().server());
        told.put("pool", url());
        told.put("kind", kind.words());
        key.ifPresent(known -> {
            told.put("urn", known.in(name()).toString());
            told.put("format", "JSON of fdi");
        });
        return told;
    }

    @Override
    public ProductHits select(PoolQuery asked, Cancel cancel) throws SourceException {
        return query.select(asked, cancel);
    }

    @Override
    public List<Urn> save(List<Product> saved, List<String> tags) throws SourceException {
        refuseReading();
        return saved.isEmpty() ? List.of() : changes.save(saved, tags);
    }

    @Override
    public void remove(Collection<Urn> urns) throws SourceException {
        refuseReading();
        changes.remove(keys(urns));
    }

    @Override
    public void removeAll() throws SourceException {
        refuseReading();
        changes.removeAll();
    }

    @Override
    public List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        refuseReading();
        if (tag.isEmpty()) {
            throw new SourceException.Unsupported("A tag is a text of one character at least.", "", "Name the tag.");
        }
        List<Urn> lacking = carrying(tag, urns, false);
        changes.tag(lacking, tag);
        return lacking;
    }

    @Override
    public List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        refuseReading();
        List<Urn> carrying = carrying(tag, urns, true);
        List<Urn> others = new ArrayList<>(tagged(tag));
        others.removeAll(carrying);
        changes.untag(carrying, tag, others);
        return carrying;
    }

    private List<Urn> carrying(String tag, Collection<Urn> urns, boolean wanted) throws SourceException {
        List<Urn> found = new ArrayList<>();
        index.askAgain();
        for (Urn urn : urns) {
            if (known(urn).tags().contains(tag) == wanted) {
                found.add(urn);
            }
        }
        return found;
    }

    /** Asks the server again before it says that there is no such product. */
    @Override
    public PoolEntry known(Urn urn) throws SourceException {
        Optional<PoolEntry> entry = entry(key(urn));
        if (entry.isPresent()) {
            return entry.get();
        }
        index.askAgain();
        return StoredPool.super.known(urn);
    }

    @Override
    public void close() {
        wire.close();
        cache.close();
    }
}
