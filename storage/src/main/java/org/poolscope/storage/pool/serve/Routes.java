package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.StoredPool;

/** What lies below the base of the server's addresses. */
final class Routes {
    private final ServedPools pools;
    private final PoolRoutes below;
    private final String url;

    /** Answers for the pools; {@code url} is where they are, without a slash at its end. */
    Routes(ServedPools pools, AskedQuery asked, String url) {
        this.pools = pools;
        this.below = new PoolRoutes(pools, new PoolMethods(asked));
        this.url = url;
    }

    /** Answers a request of a user who is known. */
    Answer answer(Call call, User user, List<String> path) throws Refusal, SourceException {
        if (path.isEmpty()) {
            return root(call);
        }
        String first = path.getFirst();
        if (first.startsWith("urn")) {
            return product(call, user, path);
        }
        return switch (first) {
            case "_" -> Answer.ok(Results.texts(pools.names()), pools.names().size() + " pools found.");
            case "pools" -> pools(call, user, path);
            case "login" -> login(call, user);
            case "logout" -> Answer.ok(new Value.Text("OK."), "Logged out.");
            case "swagger", "openapi.json" -> OpenApi.answer();
            default -> below.answer(call, user, path, address(first));
        };
    }

    private static Answer login(Call call, User user) throws Refusal, SourceException {
        if (!call.method().equals("POST") && call.isWriting()) {
            throw PoolRoutes.notAllowed(call);
        }
        return Answer.ok(new Value.Text("OK."), user.name().isEmpty()
                ? "No login is needed."
                : "User " + user.name() + " logged-in ('" + user.role().word().replace('-', '_') + "',).");
    }

    private Answer root(Call call) throws Refusal, SourceException {
        if (call.isWriting()) {
            throw PoolRoutes.notAllowed(call);
        }
        if (call.header("Accept").filter(kinds -> kinds.contains("text/html")).isPresent()) {
            return StartPage.of(pools, url);
        }
        List<Object> found = new ArrayList<>();
        for (String name : pools.names()) {
            found.add(name);
            found.add(address(name));
        }
        return Answer.ok(Results.map(found.toArray()), "Poolscope serves " + found.size() / 2 + " pools.");
    }

    private Answer pools(Call call, User user, List<String> path) throws Refusal, SourceException {
        if (path.size() == 1 && call.isWriting()) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "Cannot register invalid pool name: pools.");
        }
        if (path.size() == 1) {
            return call.path().endsWith("/")
                    ? Answer.ok(Results.texts(pools.names()), "There are " + pools.names().size() + " pools.")
                    : PoolSizes.answer(pools);
        }
        return switch (path.get(1)) {
            case "register" -> below.register(user, named(path));
            case "unregister" -> below.unregister(named(path));
            case "register_all", "unregister_all" -> Answer.ok(Results.texts(pools.names()), "OK.");
            default -> throw nothing();
        };
    }

    private static String named(List<String> path) throws Refusal {
        if (path.size() != 3) {
            throw nothing();
        }
        return path.get(2);
    }

    private Answer product(Call call, User user, List<String> path) throws Refusal, SourceException {
        Urn urn;
        try {
            String text = path.getFirst();
            urn = Urn.parse(text.startsWith("urnurn:") ? text.substring(3) : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", "This is no URN of a product.");
        }
        StoredPool pool = pools.find(urn.pool()).orElseThrow(() -> new Refusal(Refusal.BAD_REQUEST, "KeyError",
                "Pool " + urn.pool() + " is not registered."));
        return switch (call.method()) {
            case "GET", "HEAD" -> below.load(call, pool, urn.type(), Long.toString(urn.number()));
            case "DELETE" -> {
                PoolRoutes.demandWriting(user);
                pool.remove(List.of(urn));
                yield Answer.ok(new Value.Int(0), "remove product " + urn + " OK.");
            }
            default -> throw PoolRoutes.notAllowed(call);
        };
    }

    static Refusal nothing() {
        return new Refusal(Refusal.NOT_FOUND, "KeyError", "There is nothing at this address.");
    }

    private String address(String pool) {
        return url + "/" + URLEncoder.encode(pool, UTF_8).replace("+", "%20");
    }
}
