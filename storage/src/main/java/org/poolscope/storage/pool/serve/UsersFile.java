package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/**
 * A text file of users, each with a role and the hash of a password or token; a user may have several lines. Readable by
 * its owner alone where the system can say so.
 */
public final class UsersFile {
    private static final long LONGEST = 1 << 20;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int TOKEN_BYTES = 32;

    private final Path file;

    /** At this place; it need not be there yet. */
    public UsersFile(Path file) {
        this.file = file;
    }

    /** A user as a list shows it: never with the secret. */
    public record Listed(String name, Role role, boolean isToken) {}

    /** The users, in the order of the file. */
    public List<Listed> list() throws SourceException {
        return read().stream().map(line -> new Listed(line.user().name(), line.user().role(),
                line.secret() instanceof Secret.Token)).toList();
    }

    /** Gives a user this password and role, in place of an earlier one. */
    public void put(String name, Role role, String password) throws SourceException {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new SourceException.Unsupported("A password has " + SHORTEST_PASSWORD + " characters at least.",
                    name, "Choose a longer one.");
        }
        List<UserLine> lines = kept(name, Secret.Password.class);
        lines.add(new UserLine(new User(name, role), Secret.Password.of(password, new SecureRandom())));
        write(lines);
    }

    /** Gives a user a token of this role, in place of an earlier one, and returns it; it cannot be read again. */
    public String token(String name, Role role) throws SourceException {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<UserLine> lines = kept(name, Secret.Token.class);
        lines.add(new UserLine(new User(name, role), Secret.Token.of(token)));
        write(lines);
        return token;
    }

    /** Takes a user out, with every password and token; false if there is none of this name. */
    public boolean remove(String name) throws SourceException {
        List<UserLine> lines = new ArrayList<>(read());
        boolean found = lines.removeIf(line -> line.user().name().equals(name));
        if (found) {
            write(lines);
        }
        return found;
    }

    Path path() {
        return file;
    }

    List<UserLine> read() throws SourceException {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            if (Files.size(file) > LONGEST) {
                throw new SourceException.Unsupported("A users file has up to " + LONGEST + " bytes.", file.toString(),
                        "Look whether this is one.");
            }
            List<UserLine> lines = new ArrayList<>();
            int number = 0;
            for (String line : new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
                UserLine.parse(line, ++number, file.toString()).ifPresent(lines::add);
            }
            return lines;
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private List<UserLine> kept(String name, Class<? extends Secret> replaced) throws SourceException {
        if (!UserLine.isName(name)) {
            throw new SourceException.Unsupported("A user cannot be called '" + name + "'.", file.toString(),
                    "Choose a name without blanks and colons.");
        }
        List<UserLine> lines = new ArrayList<>(read());
        lines.removeIf(line -> line.user().name().equals(name) && replaced.isInstance(line.secret()));
        return lines;
    }

    private void write(List<UserLine> lines) throws SourceException {
        StringBuilder text = new StringBuilder("# NAME ROLE SECRET, written by 'poolscope users'\n");
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try {
            if (!Files.exists(file)) {
                boolean posix = Files.getFileStore(file.toAbsolutePath().resolveSibling("."))
                        .supportsFileAttributeView("posix");
                if (posix) {
                    Files.createFile(file,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
        AtomicFile.replace(file, text.toString().getBytes(UTF_8), Disk.REAL);
    }
}
