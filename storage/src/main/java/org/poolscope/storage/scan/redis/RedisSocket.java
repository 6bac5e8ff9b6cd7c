package org.poolscope.storage.scan.redis;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.net.ServerWay;

/** Opens connections to a server, stage by stage; each failure says which stage it was and what to do. */
final class RedisSocket {
    /** What to do where nobody vouches for the certificate of a server. */
    static final String UNTRUSTED = "If it is your own, name its file with ?ssl_ca_certs=FILE.";

    private RedisSocket() {}

    /**
     * A connection, encrypted if the address says so.
     *
     * @param millis how long the server may be silent, when it is called and whenever something is expected of it
     */
    static Socket open(RedisAddress address, int millis) throws SourceException {
        InetAddress host = resolve(address);
        Socket socket = connect(address, host, millis);
        try {
            return address.encrypted() ? encrypt(address, socket) : socket;
        } catch (SSLException e) {
            close(socket);
            throw e.getCause() instanceof EOFException
                    ? unencrypted(e, address)
                    : ServerWay.refused(e, address.toString(), UNTRUSTED);
        } catch (IOException | GeneralSecurityException e) {
            close(socket);
            throw unencrypted(e, address);
        }
    }

    /** What it means that no encryption came about for want of certificates, or since the connection broke. */
    static SourceException unencrypted(Exception e, RedisAddress address) {
        return new SourceException.Unreachable("No encrypted connection came about: " + reason(e) + ".",
                address.toString(), "Check the file of certificates, and whether the server speaks TLS.", e);
    }

    private static InetAddress resolve(RedisAddress address) throws SourceException {
        try {
            return InetAddress.getByName(address.host());
        } catch (UnknownHostException e) {
            throw new SourceException.Unreachable("The name of the server is not known.", address.toString(),
                    "Check the name, and whether this machine is on the right network.", e);
        }
    }

    private static Socket connect(RedisAddress address, InetAddress host, int millis) throws SourceException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setReceiveBufferSize(1 << 20);
            socket.connect(new InetSocketAddress(host, address.port()), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException | IllegalArgumentException e) {
            close(socket);
            throw new SourceException.Unreachable("No server answers there: " + reason(e) + ".", address.toString(),
                    "Start it, or check host and port.", e);
        }
    }

    private static Socket encrypt(RedisAddress address, Socket socket) throws IOException, GeneralSecurityException {
        SSLSocket encrypted = (SSLSocket) address.tls().factory().createSocket(socket, address.host(),
                address.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        String text = message == null ? e.getClass().getSimpleName() : message;
        return text.replaceAll("[.\\s]+$", "").replaceAll("\\s+", " ");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was never used.
        }
    }
}
