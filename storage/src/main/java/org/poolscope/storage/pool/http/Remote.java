package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.JsonReader;
import org.poolscope.storage.pool.json.JsonWriter;

/** The calls that a pool server takes. Holds nothing of what comes back. */
final class Remote {
    private static final String TAGS = "FDI-Product-Tags";

    private final Wire wire;
    private final PoolAddress address;
    private final WireLimits limits;

    Remote(Wire wire, PoolAddress address, WireLimits limits) {
        this.wire = wire;
        this.address = address;
        this.limits = limits;
    }

    PoolAddress address() {
        return address;
    }

    /** The index, both parts in one map. */
    Reply index(Optional<String> tag, Cancel cancel) throws SourceException {
        return wire.get(address.url() + "/hk/", tag, limits.index(), cancel);
    }

    /** The text of a product. */
    Reply product(ProductKey key, Optional<String> tag, Cancel cancel) throws SourceException {
        return wire.get(place(key), tag, limits.product(), cancel);
    }

    /** The metadata of a product alone. */
    Reply meta(ProductKey key, Cancel cancel) throws SourceException {
        return wire.get(place(key) + "/meta", Optional.empty(), limits.product(), cancel);
    }

    private String place(ProductKey key) {
        return address.url() + "/" + PoolAddress.encoded(key.type()) + "/" + key.number();
    }

    /** What lies at a path below the base. */
    Reply look(String path, Cancel cancel) throws SourceException {
        return wire.get(address.root() + path, Optional.empty(), limits.index(), cancel);
    }

    /** Makes the pool known to the server, and makes it if it is not there. */
    void register() throws SourceException {
        byte[] _ = wire.send("PUT", address.url(), new byte[0], Map.of(), limits.index(), Cancel.NEVER)
                .result(address.url());
    }

    /** Saves products, in the form {@code [ LENGTH, JSON, … ]}. */
    Value save(byte[] sized, List<String> tags) throws SourceException {
        String told = JsonWriter.text(list(tags.stream().<Value>map(Value.Text::new).toList()));
        return value(wire.send("POST", address.url() + "/", sized, Map.of(TAGS, tags.isEmpty() ? "null" : told),
                limits.index(), CurrentCancel.get()));
    }

    /** Removes a product. */
    void remove(ProductKey key) throws SourceException {
        String urn = "urn" + key.in(address.pool());
        byte[] _ = wire.send("DELETE", address.root() + "/" + PoolAddress.encoded(urn), new byte[0], Map.of(),
                limits.index(), Cancel.NEVER).result(address.url());
    }

    /** Calls a method of the pool; arguments go in a body, where no server guesses what they are. */
    Reply call(String method, Cancel cancel, Value... arguments) throws SourceException {
        Value none = new Container.Mapping(Container.Mapping.MappingType.DICT, List.of(), null);
        byte[] body = JsonWriter.text(list(List.of(list(List.of(arguments)), none))).getBytes(US_ASCII);
        return wire.send("POST", address.url() + "/api/" + method + "/", body, Map.of(), limits.index(), cancel);
    }

    /** The result of a call that went well. */
    Value value(Reply reply) throws SourceException {
        return JsonReader.read(reply.result(address.url()), address.url());
    }

    static Value list(List<Value> items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, items);
    }
}
