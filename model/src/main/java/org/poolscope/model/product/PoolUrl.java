package org.poolscope.model.product;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a pool is: {@code <scheme>://<place><poolpath>/<poolname>}. Nothing is percent-decoded.
 *
 * @param scheme   in lower case: {@code file}, {@code mem}, {@code http}, {@code https} …; empty if there is none
 * @param place    host and port with user and password as written; empty for most files
 * @param poolPath what lies before the pool's name, without a slash at its end; with the place in front for files
 * @param poolName the pool's name, as in a URN
 * @param username the user, null if none is given
 * @param password the password, null if none is given
 */
public record PoolUrl(String scheme, String place, String poolPath, String poolName, @Nullable String username,
        @Nullable String password) {
    private static final Pattern PARTS = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*).*", Pattern.DOTALL);
    private static final String SECOND = "csdb:,,";

    /** Reads a pool URL whose last part is the pool's name. */
    public static PoolUrl parse(String url) {
        return parse(url, null);
    }

    /**
     * Reads a pool URL. The pool's name starts where {@code hint} first occurs in the path; a hint that does not occur
     * changes nothing.
     *
     * @throws IllegalArgumentException if the host is a broken IPv6 address
     */
    public static PoolUrl parse(String url, @Nullable String hint) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + url + "' is no pool URL.");
        }
        String scheme = text(parts.group(1)).toLowerCase(Locale.ROOT);
        String place = text(parts.group(2));
        if (place.indexOf('[') >= 0 != place.indexOf(']') >= 0) {
            throw new IllegalArgumentException("'" + url + "': the address in [ ] is not closed.");
        }
        String path = parts.group(3).replaceFirst("/+$", "");
        int at = hint == null || hint.isEmpty() ? -1 : path.indexOf(hint);
        int cut = at < 0 ? path.lastIndexOf('/') + 1 : at;
        String name = path.substring(cut);
        String before = cut > 0 && path.charAt(cut - 1) == '/' ? path.substring(0, cut - 1) : path.substring(0, cut);
        if (at < 0 && cut == 0) {
            before = path;
        }
        int login = place.lastIndexOf('@');
        String user = login < 0 ? null : place.substring(0, login);
        int colon = user == null ? -1 : user.indexOf(':');
        return new PoolUrl(scheme, place, scheme.equals("file") ? place + before : before, name,
                user == null || colon < 0 ? user : user.substring(0, colon),
                user == null || colon < 0 ? null : user.substring(colon + 1));
    }

    /** The URL that a pool name such as {@code csdb:,,host:port,path,name} holds within itself. */
    public Optional<PoolUrl> second() {
        return poolName.startsWith(SECOND) ? Optional.of(parse(poolName.replace(',', '/'))) : Optional.empty();
    }

    /** The name to register it by: that of the second URL if there is one. */
    public String registeredName() {
        return second().map(PoolUrl::poolName).orElse(poolName);
    }

    /** The URL in full, password included. */
    public String url() {
        return scheme + "://" + place + afterPlace();
    }

    /** The URL without its password, fit to be shown. */
    @Override
    public String toString() {
        return password == null
                ? url()
                : scheme + "://" + username + place.substring(place.lastIndexOf('@')) + afterPlace();
    }

    private String afterPlace() {
        String path = scheme.equals("file") ? poolPath.substring(place.length()) : poolPath;
        return path + "/" + poolName;
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
