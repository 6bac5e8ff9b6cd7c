package org.poolscope.storage.pool.serve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;

/** One line of a users file: {@code NAME ROLE SECRET}. */
record UserLine(User user, Secret secret) {
    private static final Pattern NAME = Pattern.compile("[^\\s:#][^\\s:]{0,99}");

    /** Reads a line; empty for a blank one or a comment. */
    static Optional<UserLine> parse(String line, int number, String where) throws SourceException {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        String[] words = text.split("\\s+", 4);
        Optional<Role> role = words.length == 3 ? Role.of(words[1]) : Optional.empty();
        Optional<Secret> secret = words.length == 3 ? Secret.parse(words[2]) : Optional.empty();
        if (role.isEmpty() || secret.isEmpty() || !isName(words[0])) {
            throw new SourceException.Corrupt("Line " + number + " is no user; one reads NAME read|read-write SECRET.",
                    where, "Write it with 'poolscope users'.", null);
        }
        return Optional.of(new UserLine(new User(words[0], role.get()), secret.get()));
    }

    /** Whether a user can be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    String text() {
        return user.name() + " " + user.role().word() + " " + secret.text();
    }
}
