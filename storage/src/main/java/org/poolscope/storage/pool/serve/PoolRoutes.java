package org.poolscope.storage.pool.serve;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.ProductKey;

/** What lies below the name of one pool. */
final class PoolRoutes {
    private static final int COMPONENT = 3;

    private final ServedPools pools;
    private final PoolMethods methods;
    private final Tagged tagged = new Tagged();

    PoolRoutes(ServedPools pools, PoolMethods methods) {
        this.pools = pools;
        this.methods = methods;
    }

    /**
     * Answers a request.
     *
     * @param path the parts of its address after the base; the first names the pool
     * @param url  that of the pool
     */
    Answer answer(Call call, User user, List<String> path, String url) throws Refusal, SourceException {
        String name = path.getFirst();
        if (path.size() == 1) {
            return whole(call, user, name, url);
        }
        StoredPool pool = pools.get(name);
        String what = path.get(1);
        return switch (what) {
            case "hk" -> looking(call, () -> index(call, pool, path.size() > 2 ? path.get(2) : ""));
            case "count" -> looking(call, () -> Answer.ok(new Value.Int(path.size() > 2
                    ? pool.urns(path.get(2)).size()
                    : pool.index().size()), "Recorded count returned OK"));
            case "counted" -> looking(call, () -> Answer.ok(new Value.Int(pool.index().keys().stream()
                    .filter(key -> path.size() < 3 || key.type().contains(path.get(2))).count()), "Counted OK."));
            case "api" -> method(call, user, pool, path, url);
            case "wipe" -> wipe(call, user, pool);
            default -> looking(call, () -> product(call, pool, path));
        };
    }

    private interface Look {
        Answer at() throws Refusal, SourceException;
    }

    private static Answer looking(Call call, Look look) throws Refusal, SourceException {
        if (call.isWriting()) {
            throw notAllowed(call);
        }
        return look.at();
    }

    static Refusal notAllowed(Call call) {
        return new Refusal(Refusal.NOT_ALLOWED, "ValueError", "The method " + call.method() + " is not allowed there.");
    }

    static void demandWriting(User user) throws Refusal {
        if (!user.mayWrite()) {
            throw new Refusal(Refusal.FORBIDDEN, "PermissionError", "The user may look and not change.");
        }
    }

    private Answer whole(Call call, User user, String name, String url) throws Refusal, SourceException {
        return switch (call.method()) {
            case "PUT" -> register(user, name);
            case "DELETE" -> unregister(name);
            case "POST" -> save(call, user, pools.find(name).orElseThrow(
                    () -> new Refusal(Refusal.BAD_REQUEST, "KeyError", "Pool " + name + " is not registered.")));
            case "GET", "HEAD" -> PoolInfo.of(pools.get(name), url);
            default -> throw notAllowed(call);
        };
    }

    Answer register(User user, String name) throws Refusal, SourceException {
        if (pools.find(name).isEmpty()) {
            demandWriting(user);
        }
        pools.register(name);
        return Answer.ok(new Value.Text("server:///" + name), "Registered " + name + " OK");
    }

    /** A pool is served as long as it is there; that a client is done with it makes its index up to date. */
    Answer unregister(String name) throws SourceException {
        pools.flush(name);
        return Answer.ok(new Value.Text("0"), "Unregister pool " + name + " OK.");
    }

    private static Answer save(Call call, User user, StoredPool pool) throws Refusal, SourceException {
        demandWriting(user);
        List<String> tags = SavedBody.tags(call.header("FDI-Product-Tags").orElse("null"));
        SavedBody body = SavedBody.parse(call.body(), pool);
        List<Urn> urns = pool.save(body.products(), tags);
        return Answer.ok(body.isList() ? Results.urns(urns) : new Value.Text(urns.getFirst().toString()),
                "Saved " + urns.size() + " to " + pool.name() + " OK.");
    }

    private static Answer wipe(Call call, User user, StoredPool pool) throws Refusal, SourceException {
        if (!call.method().equals("PUT")) {
            throw notAllowed(call);
        }
        demandWriting(user);
        pool.removeAll();
        return Answer.ok(new Value.Int(0), "Wiping " + pool.name() + " done.");
    }

    private Answer index(Call call, StoredPool pool, String kind) throws Refusal, SourceException {
        return switch (kind) {
            case "" -> tagged.index(call, pool);
            case "dTypes" -> Answer.ok(IndexText.types(pool.index()), "OK.");
            case "dTags" -> Answer.ok(IndexText.tags(pool.index()), "OK.");
            default -> throw new Refusal(Refusal.BAD_REQUEST, "KeyError", "There is no such index: " + kind + ".");
        };
    }

    private Answer method(Call call, User user, StoredPool pool, List<String> path, String url)
            throws Refusal, SourceException {
        if (path.size() == 2) {
            return looking(call, () -> Answer.ok(Results.texts(PoolMethods.names()), "OK."));
        }
        String text = path.get(2);
        String method = text.contains("__") ? text.substring(0, text.indexOf("__")) : text;
        PoolMethods.check(method);
        if (PoolMethods.isChanging(method)) {
            demandWriting(user);
        }
        Arguments given = switch (call.method()) {
            case "POST" -> Arguments.of(call.body());
            case "GET" -> text.equals(method) || text.equals(method + "__")
                    ? Arguments.none()
                    : Arguments.of(text.substring(method.length() + 2), PoolMethods.most(method),
                            method.equals("setTag") || method.equals("qm"));
            default -> throw notAllowed(call);
        };
        return Answer.ok(methods.call(pool, url, method, given), method + " OK.");
    }

    private Answer product(Call call, StoredPool pool, List<String> path) throws Refusal, SourceException {
        String type = path.get(1);
        int colon = type.indexOf(':');
        if (colon >= 0 && path.size() == 2) {
            return load(call, pool, type.substring(0, colon), type.substring(colon + 1));
        }
        if (path.size() == 2) {
            throw new Refusal(Refusal.UNPROCESSABLE, "NotImplementedError", "Need a product's number too.");
        }
        if (path.size() == COMPONENT && !call.path().endsWith("/")) {
            return load(call, pool, type, path.get(2));
        }
        Value whole = pool.stored(key(pool, type, path.get(2)));
        return Component.answer(whole, path.subList(COMPONENT, path.size()), call.path().endsWith("/"));
    }

    Answer load(Call call, StoredPool pool, String type, String number) throws Refusal, SourceException {
        return tagged.product(call, pool, key(pool, type, number));
    }

    private static ProductKey key(StoredPool pool, String type, String number) throws Refusal, SourceException {
        Optional<Long> parsed = number.matches("\\d{1,18}") ? Optional.of(Long.parseLong(number)) : Optional.empty();
        if (parsed.isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "invalid literal for int() with base 10: '" + number
                    + "'.");
        }
        ProductKey key = new ProductKey(type, parsed.get());
        if (!ProductKey.isType(type) || pool.entry(key).isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "KeyError", "The pool has no product " + type + ":" + number + ".");
        }
        return key;
    }
}
