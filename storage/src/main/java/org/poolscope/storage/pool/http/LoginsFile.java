package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * The user's logins at pool servers: lines {@code ADDRESS USER PASSWORD} or {@code ADDRESS token TOKEN}, where an address
 * is the beginning of those of pools. A file that others can read is refused.
 */
record LoginsFile(Path file) {
    private static final int PARTS = 3;
    private static final long LONGEST = 1 << 20;

    /** Where a user with this environment keeps them. */
    static Path of(Map<String, String> environment) {
        return place(environment, "XDG_CONFIG_HOME", ".config").resolve("logins");
    }

    /** Where a user with this environment keeps what was seen of pools. */
    static Path cache(Map<String, String> environment) {
        return place(environment, "XDG_CACHE_HOME", ".cache").resolve("pools.sqlite");
    }

    private static Path place(Map<String, String> environment, String variable, String usual) {
        String given = environment.getOrDefault(variable, "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
        return (given.startsWith("/") ? Path.of(given) : home.resolve(usual)).resolve("poolscope");
    }

    /** The login for an address: that of the longest beginning; empty if there is none. */
    Optional<Login> find(String url) throws SourceException {
        String best = "";
        Optional<Login> found = Optional.empty();
        for (String line : lines()) {
            String[] parts = line.strip().split("\\s+", PARTS);
            boolean fits = parts.length == PARTS && (url.equals(parts[0]) || url.startsWith(parts[0].replaceFirst(
                    "/*$", "/")));
            if (fits && parts[0].length() > best.length()) {
                best = parts[0];
                found = Optional.of(parts[1].equals("token")
                        ? new Login.Token(parts[2])
                        : new Login.Password(parts[1], parts[2]));
            }
        }
        return found;
    }

    private List<String> lines() throws SourceException {
        try {
            if (!Files.exists(file) || Files.size(file) > LONGEST) {
                return List.of();
            }
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            Set<PosixFilePermission> may = view == null ? Set.of() : view.readAttributes().permissions();
            if (may.contains(PosixFilePermission.GROUP_READ) || may.contains(PosixFilePermission.OTHERS_READ)) {
                throw new SourceException.Denied("Others can read the file of your logins.", file.toString(),
                        "Take that from them: chmod 600.");
            }
            return new String(Files.readAllBytes(file), UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }
}
