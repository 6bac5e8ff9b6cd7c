package org.poolscope.storage.scan.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.scan.BeamlineFiles;

/**
 * Where a store is: {@code redis://[USER[:PASSWORD]@]HOST[:PORT][/DATABASE]}, or {@code rediss://} for an encrypted
 * connection. Its text form never holds the password.
 *
 * @param tls      whom to trust over an encrypted connection, and what to show
 * @param protocol 2, or 3 where {@code ?protocol=3} asks for the newer form of answers
 */
record RedisAddress(boolean encrypted, String host, int port, int database, String user, String password,
        TlsFiles tls, int protocol) {
    static final String PLAIN = "redis";
    static final String ENCRYPTED = "rediss";

    private static final String FILES = "files=";
    private static final int USUAL_PORT = 6379;
    private static final int MOST_DATABASES = 1 << 20;

    /** Reads an address. */
    static RedisAddress parse(String text) throws SourceException {
        URI uri = uri(text);
        String host = uri.getHost();
        String scheme = uri.getScheme();
        if (host == null || scheme == null) {
            throw wrong("The address names no server.", text);
        }
        Map<String, String> options = options(uri.getRawQuery());
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+|/+$", "");
        String[] who = who(uri.getRawUserInfo());
        return new RedisAddress(scheme.toLowerCase(Locale.ROOT).equals(ENCRYPTED), host.replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                number(path.isEmpty() ? options.getOrDefault("db", "0") : path, text),
                who.length < 2 ? "" : who[0], who.length == 0 ? "" : who[who.length - 1],
                new TlsFiles(options.getOrDefault("ssl_ca_certs", ""), options.getOrDefault("ssl_certfile", ""),
                        options.getOrDefault("ssl_keyfile", "")),
                options.getOrDefault("protocol", "2").equals("3") ? 3 : 2);
    }

    /** Where the files of the beamline are, as {@code ?files=/data=FOLDER} says, once for each path that is mapped. */
    static BeamlineFiles files(String text) throws SourceException {
        List<BeamlineFiles.Prefix> prefixes = new ArrayList<>();
        String query = uri(text).getRawQuery();
        for (String option : query == null ? new String[0] : query.split("&")) {
            if (option.startsWith(FILES)) {
                try {
                    prefixes.add(BeamlineFiles.Prefix.parse(decoded(option.substring(FILES.length()))));
                } catch (IllegalArgumentException e) {
                    throw new SourceException.NotFound(e.getMessage() + "", withoutPassword(text),
                            "A path of the beamline, '=', and the folder that is meant by it here.");
                }
            }
        }
        return new BeamlineFiles(prefixes);
    }

    /** The text with its password left out, whatever else may be wrong with it. */
    static String withoutPassword(String text) {
        return text.replaceFirst("//[^/?#]*@", "//");
    }

    @Override
    public String toString() {
        String shownHost = host.contains(":") ? "[" + host + "]" : host;
        return (encrypted ? ENCRYPTED : PLAIN) + "://" + shownHost + ":" + port + (database == 0 ? "" : "/" + database);
    }

    private static URI uri(String text) throws SourceException {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw wrong("The address cannot be read.", text);
        }
    }

    /** Nothing, a password alone, or a user and a password; without a colon it is a user without one. */
    private static String[] who(String info) {
        if (info == null || info.isEmpty()) {
            return new String[0];
        }
        int colon = info.indexOf(':');
        String user = decoded(colon < 0 ? info : info.substring(0, colon));
        String password = colon < 0 ? "" : decoded(info.substring(colon + 1));
        return user.isEmpty() ? new String[]{password} : new String[]{user, password};
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new HashMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), decoded(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static int number(String text, String address) throws SourceException {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number < MOST_DATABASES) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number that no server has.
        }
        throw wrong("'" + text + "' is no number of a database.", address);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static SourceException wrong(String what, String text) {
        return new SourceException.NotFound(what, withoutPassword(text),
                "Write it as redis://HOST:PORT/DATABASE, with USER:PASSWORD@ before the host where one is needed.");
    }
}
