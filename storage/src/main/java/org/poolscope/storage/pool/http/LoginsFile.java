package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * The user's logins at pool servers: lines {@code ADDRESS USER PASSWORD} or {@code ADDRESS token TOKEN}, where an address
 * is the beginning of those of pools. A file that others can read is refused.
 */
record LoginsFile(Path file) {
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
        for (String line : lines().stream().filter(each -> !each.startsWith("#")).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            boolean fits = parts.length == 2 && (url.equals(parts[0]) || url.startsWith(parts[0].replaceFirst(
                    "/*$", "/")));
            Optional<Login> login = fits ? Login.parse(parts[1]) : Optional.empty();
            if (login.isPresent() && parts[0].length() > best.length()) {
                best = parts[0];
                found = login;
            }
        }
        return found;
    }

    /**
     * Puts in the login for an address, in place of the one for the same address; only the user can read the file.
     *
     * @throws SourceException if the line would not be read again as it is, or the disk cannot keep it from others
     */
    void keep(String address, Login login) throws SourceException {
        String line = address + " " + login.line();
        if (!Login.parse(login.line()).equals(Optional.of(login)) || line.lines().count() != 1) {
            throw new SourceException.Unsupported("A user with spaces, or a password with spaces around it, "
                    + "does not fit into a line.", file.toString(),
                    "Until Poolscope ends the login counts all the same.");
        }
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(old -> old.strip().split("\\s+", 2)[0].equals(address));
        lines.add(line);
        Path beside = file.resolveSibling(".logins." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.createFile(beside,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, String.join("\n", lines) + "\n");
            Files.move(beside, Files.exists(file) ? file.toRealPath() : file, StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException _) {
            throw new SourceException.Unsupported("This disk keeps nothing from other users.", file.toString(),
                    "Until Poolscope ends the login counts all the same.");
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        } finally {
            discard(beside);
        }
    }

    private void discard(Path beside) throws SourceException {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
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
            return new String(Files.readAllBytes(file), UTF_8).lines().toList();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }
}
