package org.poolscope.storage.scan.redis;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/** Says in sentences what went wrong between a server and us. */
final class RedisFailure {
    private static final int LONGEST_QUOTE = 200;
    private static final String OWN_CERTIFICATE = "Name your certificate with ?ssl_certfile=FILE&ssl_keyfile=FILE.";
    /** The alerts of TLS by which a server tells that it does not know who connects. */
    private static final List<String> CERTIFICATE_WANTED = List.of("certificate_required", "bad_certificate",
            "unknown_ca");

    private RedisFailure() {}

    /** What a refusal of the server means at a place. */
    static SourceException of(String message, String where) {
        int space = message.indexOf(' ');
        return switch (space < 0 ? message : message.substring(0, space)) {
            case "NOAUTH" -> new SourceException.Denied("The server wants a password.", where,
                    "Write the address as redis://USER:PASSWORD@HOST, or redis://:PASSWORD@HOST without a user.");
            case "WRONGPASS" -> new SourceException.Denied("The server does not take this user and password.", where,
                    "Check both.");
            case "NOPERM" -> new SourceException.Denied("This user may not do that (" + quote(message) + ").", where,
                    "Ask for the right to read keys, streams and searches.");
            case "LOADING" -> new SourceException.Unreachable("The server is still loading its data.", where,
                    "Wait and try again.", null);
            case "BUSY", "MASTERDOWN", "TRYAGAIN", "CLUSTERDOWN" -> new SourceException.Unreachable(
                    "The server cannot answer now (" + quote(message) + ").", where, "Wait and try again.", null);
            case "WRONGTYPE" -> new SourceException.Corrupt("The key holds something of another type.", where);
            case "OOM" -> new SourceException.Full("The server has no memory left.", where,
                    "Delete old scans, or let the server have more.");
            case "READONLY" -> new SourceException.Denied("This server takes no changes; it is a copy.", where,
                    "Write to the server that it copies.");
            default -> message.startsWith("ERR Client sent AUTH, but no password is set")
                    || message.startsWith("ERR AUTH <password> called without any password")
                            ? new SourceException.Denied("The server has no password, and one was given.", where,
                                    "Leave it out of the address.")
                            : message.startsWith("ERR DB index") || message.startsWith("ERR invalid DB index")
                                    ? new SourceException.NotFound("The server has no database of this number.", where,
                                            "Choose a smaller one.")
                                    : new SourceException.Unsupported(
                                            "The server refuses that (" + quote(message) + ").", where,
                                            "Check its version and its modules.");
        };
    }

    /** What it means that a connection broke, or brought nonsense, at the first word. */
    static SourceException atFirst(Exception e, RedisAddress address) {
        String where = address.toString();
        return switch (cause(e)) {
            case SSLException refused when isForWantOfCertificate(refused) -> new SourceException.Denied(
                    "The server wants to know who connects.", where, OWN_CERTIFICATE);
            case EOFException _,SSLException _,SocketException _ -> closed(where, address.encrypted()
                    ? "Start it again; if it wants to know who connects: " + OWN_CERTIFICATE
                    : "Start it again; if it wants an encrypted connection, write rediss://.", e);
            case null, default -> of(e, where);
        };
    }

    private static SourceException closed(String where, String remedy, Exception e) {
        return new SourceException.Unreachable("The server has closed the connection.", where, remedy, e);
    }

    private static @Nullable Throwable cause(Exception e) {
        @Nullable
        Throwable cause = e;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What it means that a connection broke or brought nonsense. */
    static SourceException of(Exception e, String where) {
        return switch (cause(e)) {
            case RespFault fault when fault.isTooLarge() -> new SourceException.Full(fault.getMessage() + "", where,
                    "Read fewer points at a time.");
            case RespFault fault -> new SourceException.Unreachable(
                    "What answers there is no Redis server: " + fault.getMessage(), where, "Check host and port.", e);
            case EOFException _,SocketException _ -> closed(where, "Check the server and the network.", e);
            case SocketTimeoutException _ -> new SourceException.Unreachable(
                    "The server does not answer in time.", where,
                    "Check the server and the network.", e);
            case null, default -> new SourceException.Unreachable("The connection broke.", where,
                    "Check the server and the network.", e);
        };
    }

    private static boolean isForWantOfCertificate(SSLException e) {
        String said = String.valueOf(e.getMessage());
        return CERTIFICATE_WANTED.stream().anyMatch(said::contains);
    }

    private static String quote(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
