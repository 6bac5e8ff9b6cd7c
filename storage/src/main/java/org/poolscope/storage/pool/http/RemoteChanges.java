package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/** The changes of a pool behind a server: in one call where it is ours, one by one where fdi's knows no more. */
final class RemoteChanges {
    private final Remote remote;
    private final ServerKind kind;
    private final RemoteIndex index;

    RemoteChanges(Remote remote, ServerKind kind, RemoteIndex index) {
        this.remote = remote;
        this.kind = kind;
        this.index = index;
    }

    /** Saves products, one at least; returns their URNs in the same order. */
    List<Urn> save(List<Product> products, List<String> tags) throws SourceException {
        Value told = saved(sized(products), tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList());
        PoolAddress address = remote.address();
        List<Urn> urns = RemoteUrns.of(told, address.pool(), address.url());
        if (urns.size() != products.size()) {
            throw new SourceException.Corrupt("The server names " + urns.size() + " products after saving "
                    + products.size() + ".", address.url());
        }
        return urns;
    }

    private Value saved(byte[] sized, List<String> tags) throws SourceException {
        try {
            return remote.save(sized, tags);
        } catch (SourceException.Cancelled _) {
            throw new SourceException.Cancelled("Stopped while saving; the server may have the products all the same.",
                    remote.address().url());
        } finally {
            index.askAgain();
        }
    }

    private static byte[] sized(List<Product> products) throws SourceException {
        ByteArrayOutputStream sized = new ByteArrayOutputStream();
        sized.write('[');
        for (Product product : products) {
            byte[] text = ProductText.of(product).getBytes(US_ASCII);
            sized.writeBytes(((sized.size() > 1 ? ", " : " ") + text.length + ", ").getBytes(US_ASCII));
            sized.writeBytes(text);
        }
        sized.write(']');
        return sized.toByteArray();
    }

    void remove(List<ProductKey> keys) throws SourceException {
        if (kind == ServerKind.OURS) {
            call("remove", RemoteUrns.list(keys.stream().map(key -> key.in(remote.address().pool())).toList()));
            return;
        }
        for (ProductKey key : keys) {
            remote.remove(key);
            index.askAgain();
        }
    }

    void removeAll() throws SourceException {
        call("wipe");
    }

    /** Gives a tag to products that lack it. */
    void tag(List<Urn> lacking, String tag) throws SourceException {
        if (kind == ServerKind.OURS && !lacking.isEmpty()) {
            call("setTag", new Value.Text(tag), RemoteUrns.list(lacking));
            return;
        }
        for (Urn urn : lacking) {
            call("setTag", new Value.Text(tag), new Value.Text(urn.toString()));
        }
    }

    /**
     * Takes a tag from products that carry it.
     *
     * @param others carry it too, and keep it
     */
    void untag(List<Urn> carrying, String tag, List<Urn> others) throws SourceException {
        if (carrying.isEmpty()) {
            return;
        }
        if (kind == ServerKind.OURS) {
            call("removeTag", new Value.Text(tag), RemoteUrns.list(carrying));
            return;
        }
        // fdi's server takes a tag from all products or none.
        call("removeTag", new Value.Text(tag));
        tag(others, tag);
    }

    private void call(String method, Value... arguments) throws SourceException {
        try {
            byte[] _ = remote.call(method, Cancel.NEVER, arguments).result(remote.address().url());
        } finally {
            index.askAgain();
        }
    }
}
