package org.poolscope.storage.pool.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;

/** Lets a request in: by its user, and not if a page of some other site sent it from the user's own browser. */
final class Gate {
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Users> users;
    private final String host;

    Gate(Optional<Users> users, String host) {
        this.users = users;
        this.host = host.toLowerCase(Locale.ROOT);
    }

    User enter(Call call, List<String> path) throws Refusal, SourceException {
        refuseForeignPages(call);
        if (users.isEmpty()) {
            return User.ANYBODY;
        }
        Optional<User> user = users.get().of(call.header("Authorization"));
        if (user.isPresent()) {
            return user.get();
        }
        if (path.equals(List.of("logout"))) {
            return new User("", Role.READ);
        }
        throw new Refusal(Refusal.UNAUTHORIZED, "PermissionError", "Username and password please.");
    }

    /**
     * A browser says which page sends a request. Without users, a name that some site has given our address must not
     * count as ours either.
     */
    private void refuseForeignPages(Call call) throws Refusal {
        String asked = call.header("Host").orElse("").toLowerCase(Locale.ROOT);
        String origin = call.header("Origin").orElse("").toLowerCase(Locale.ROOT);
        String page = origin.isEmpty() ? "" : origin.replaceFirst("^https?://", "");
        if (!origin.isEmpty() && !page.equals(asked)) {
            throw new Refusal(Refusal.FORBIDDEN, "PermissionError", "Pages of other sites may ask nothing here.");
        }
        String name = PORT.matcher(asked).replaceFirst("");
        if (users.isEmpty() && (NEAR.contains(host) || host.equals("::1")) && !NEAR.contains(name)) {
            throw new Refusal(Refusal.FORBIDDEN, "PermissionError", "This server is not known by that name.");
        }
    }
}
