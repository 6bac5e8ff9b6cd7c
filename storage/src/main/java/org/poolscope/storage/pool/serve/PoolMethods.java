package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.ProductKey;

/** The methods of a pool that can be called over the wire, by the names that fdi gives them. */
final class PoolMethods {
    private static final Set<String> CHANGING = Set.of("setTag", "removeTag", "remove", "removeAll", "wipe");
    private static final Set<String> LOOKING = Set.of("exists", "getAllUrns", "getCacheInfo", "getCount",
            "getDefinition", "getId", "getLastVersion", "getPlace", "getPoolname", "getPoolpath", "getPoolurl",
            "getProductClasses", "getScheme", "getTagUrnMap", "getTags", "getUrn", "getUrnId", "getVersions", "isAlive",
            "isEmpty", "loadProduct", "meta", "qm", "readHK", "select", "tagExists", "where");

    /** What fdi's server has besides: about files, locks and counts of references that it does not keep. */
    private static final Set<String> NOT_SERVED = Set.of("backup", "dereference", "getHead", "getReferenceCount",
            "getUrnObject", "mfilter", "pfilter", "reference", "removeUrn", "restore", "saveProduct", "writeHK");

    private final AskedQuery asked;

    PoolMethods(AskedQuery asked) {
        this.asked = asked;
    }

    /** The names of all of them, sorted. */
    static List<String> names() {
        Set<String> names = new TreeSet<>(LOOKING);
        names.addAll(CHANGING);
        return List.copyOf(names);
    }

    /** Lets only methods through that there are. */
    static void check(String method) throws Refusal {
        if (NOT_SERVED.contains(method)) {
            throw new Refusal(Refusal.UNPROCESSABLE, "NotImplementedError", method + " is not served.");
        }
        if (!LOOKING.contains(method) && !CHANGING.contains(method)) {
            throw new Refusal(Refusal.BAD_REQUEST, "NotImplementedError", "Unknown web API method: " + method + ".");
        }
    }

    static boolean isChanging(String method) {
        return CHANGING.contains(method);
    }

    /** How many arguments an address holds for it. */
    static int most(String method) {
        return switch (method) {
            case "setTag", "qm", "where" -> method.equals("where") ? 1 : 2;
            default -> 1;
        };
    }

    /** Calls it; the result is JSON. */
    byte[] call(StoredPool pool, String url, String method, Arguments given) throws Refusal, SourceException {
        return switch (method) {
            case "loadProduct" -> pool.text(key(pool, given));
            case "readHK" -> index(pool);
            case "getTagUrnMap" -> IndexText.tags(pool.index());
            default -> Results.json(value(pool, url, method, given));
        };
    }

    private Value value(StoredPool pool, String url, String method, Arguments given) throws Refusal, SourceException {
        return switch (method) {
            case "select" -> references(
                    asked.answer(pool, AskedQuery.selected(given), previous(given)));
            case "qm" -> references(asked.answer(pool, AskedQuery.worded(given, true), given.get(2, "urns")));
            case "where" -> Results.urns(asked.answer(pool, AskedQuery.worded(given, false), given.get(2, "urns")));
            case "getTags" -> Results.texts(given.get(0, "urn").isPresent()
                    ? pool.tags(Arguments.urn(given.required(0, "urn")))
                    : pool.tags());
            case "getUrn" -> Results.urns(pool.tagged(given.text(0, "tag")));
            case "tagExists" -> new Value.Bool(pool.index().tags().containsKey(given.text(0, "tag")));
            case "exists" -> new Value.Bool(pool.exists(Arguments.urn(given.required(0, "urn"))));
            case "getAllUrns" -> Results.urns(pool.index().keys().stream().map(key -> key.in(pool.name())).toList());
            case "getCount" -> new Value.Int(count(pool, given.get(0, "typename")));
            case "getProductClasses" -> Results.texts(pool.productClasses());
            case "isEmpty" -> new Value.Bool(pool.index().size() == 0);
            case "isAlive" -> new Value.Bool(true);
            case "meta" -> meta(pool, key(pool, given));
            case "getPoolname", "getId" -> new Value.Text(pool.name());
            case "getPoolurl" -> new Value.Text(url);
            case "getPoolpath" -> new Value.Text("/");
            case "getPlace" -> new Value.Text("");
            case "getScheme" -> new Value.Text("server");
            case "getUrnId" -> new Value.Text(withoutPool(Arguments.urn(given.required(0, "urn"))));
            case "getVersions" -> Results.texts(List.of());
            case "getCacheInfo" -> Results.map();
            case "getDefinition", "getLastVersion" -> Value.None.NONE;
            default -> changed(pool, method, given);
        };
    }

    private static Value changed(StoredPool pool, String method, Arguments given) throws Refusal, SourceException {
        switch (method) {
            case "setTag" -> {
                pool.setTag(given.text(0, "tag"), Arguments.urns(given.required(1, "urn")));
                return Value.None.NONE;
            }
            case "removeTag" -> {
                String tag = given.text(0, "tag");
                Optional<Value> from = given.get(1, "urn");
                pool.removeTag(tag, from.isPresent() ? Arguments.urns(from.get()) : pool.tagged(tag));
            }
            case "remove" -> pool.remove(Arguments.urns(given.required(0, "urn")));
            case "removeAll", "wipe" -> pool.removeAll();
            default -> throw new IllegalStateException(method);
        }
        return new Value.Int(0);
    }

    /** Both index files in one map, as fdi's server gives them. */
    static byte[] index(StoredPool pool) throws SourceException {
        var index = pool.index();
        return ("{\"dTypes\": " + new String(IndexText.types(index), US_ASCII) + ", \"dTags\": "
                + new String(IndexText.tags(index), US_ASCII) + "}").getBytes(US_ASCII);
    }

    static Value meta(StoredPool pool, ProductKey key) throws SourceException {
        return Members.of(pool.stored(key)).orNone("_ATTR_meta");
    }

    private static ProductKey key(StoredPool pool, Arguments given) throws Refusal, SourceException {
        Urn urn = Arguments.urn(given.required(0, "urn"));
        if (!pool.exists(urn)) {
            throw new Refusal(Refusal.BAD_REQUEST, "KeyError", "The pool has no product " + urn + ".");
        }
        return ProductKey.of(urn);
    }

    private static String withoutPool(Urn urn) {
        return urn.type() + ":" + urn.number();
    }

    private static Optional<Value> previous(Arguments given) {
        return given.ordered().size() > 1 && given.ordered().get(1) instanceof Container.Sequence list
                ? Optional.of(list)
                : Optional.ofNullable(given.named().get("results")).filter(Container.Sequence.class::isInstance);
    }

    private static long count(StoredPool pool, Optional<Value> type) throws Refusal, SourceException {
        return type.isEmpty() ? pool.index().size() : pool.urns(Arguments.text(type.get())).size();
    }

    private static Value references(List<Urn> urns) {
        List<Value> references = new ArrayList<>();
        urns.forEach(urn -> references.add(Results.reference(urn)));
        return Results.list(references);
    }
}
