package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.index.FileStamp;

/**
 * Tells who sent a request by its {@code Authorization}: Basic with a password, Bearer with a token. The users file is
 * read again when it has changed. What was right is remembered for the file as it is, by a keyed hash that lives in
 * memory alone, since one check of a password costs a tenth of a second. Safe for several threads.
 */
final class Users {
    private static final int MOST_REMEMBERED = 1000;
    private static final int LONGEST = 1000;
    private static final int WAIT_SECONDS = 5;
    /** Checked in place of a user who is not there, so that the time of an answer tells nothing. */
    private static final Secret NOBODY = Secret.Password.of("nobody", new SecureRandom());

    private final UsersFile file;
    private final Semaphore checking = new Semaphore(2, true);
    private final byte[] key = new byte[32];
    private List<UserLine> lines;
    private @Nullable FileStamp stamp;
    private final Map<String, User> remembered = new LinkedHashMap<>();

    Users(UsersFile file) throws SourceException {
        this.file = file;
        this.lines = file.read();
        this.stamp = stamp();
        new SecureRandom().nextBytes(key);
        if (lines.isEmpty()) {
            throw new SourceException.NotFound("There are no users in the file.", file.path().toString(),
                    "Write one with 'poolscope users'.");
        }
    }

    /** Who sent this header; empty if it is missing, broken or wrong. */
    Optional<User> of(Optional<String> authorization) throws Refusal, SourceException {
        if (authorization.isEmpty() || authorization.get().length() > LONGEST) {
            return Optional.empty();
        }
        String seal = seal(authorization.get());
        List<UserLine> now;
        synchronized (this) {
            refresh();
            User known = remembered.get(seal);
            if (known != null) {
                return Optional.of(known);
            }
            now = lines;
        }
        Optional<User> user = checked(authorization.get(), now);
        if (user.isPresent()) {
            remember(seal, user.get(), now);
        }
        return user;
    }

    @SuppressWarnings("ReferenceEquality") // the same list as long as the file stays the same
    private synchronized void remember(String seal, User user, List<UserLine> now) {
        if (now == lines) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(seal, user);
        }
    }

    private Optional<User> checked(String authorization, List<UserLine> now) throws Refusal {
        if (authorization.startsWith("Bearer ")) {
            String token = authorization.substring("Bearer ".length()).strip();
            return now.stream().filter(line -> line.secret().fits(token, true)).map(UserLine::user).findFirst();
        }
        if (!authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip()), UTF_8);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : password(pair.substring(0, colon), pair.substring(colon + 1), now);
    }

    private Optional<User> password(String name, String password, List<UserLine> now) throws Refusal {
        List<UserLine> named = now.stream().filter(line -> line.user().name().equals(name)
                && line.secret() instanceof Secret.Password).toList();
        try {
            if (!checking.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Refusal.UNAVAILABLE, "TimeoutError", "Too many logins at once; try again.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            if (named.isEmpty()) {
                boolean _ = NOBODY.fits(password, false);
                return Optional.empty();
            }
            return named.stream().filter(line -> line.secret().fits(password, false)).map(UserLine::user).findFirst();
        } finally {
            checking.release();
        }
    }

    private void refresh() throws SourceException {
        FileStamp found = stamp();
        if (found == null || !found.equals(stamp)) {
            lines = file.read();
            stamp = found;
            remembered.clear();
        }
    }

    private @Nullable FileStamp stamp() throws SourceException {
        try {
            return FileStamp.of(file.path());
        } catch (IOException e) {
            throw DiskFailure.of(e, file.path());
        }
    }

    private String seal(String authorization) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(authorization.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has this function", e);
        }
    }
}
