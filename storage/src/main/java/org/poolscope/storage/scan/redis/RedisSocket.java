package org.poolscope.storage.scan.redis;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.poolscope.model.source.SourceException;

/** Opens connections to a server, stage by stage; each failure says which stage it was and what to do. */
final class RedisSocket {
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
            throw new SourceException.Unreachable(
                    "No encrypted connection came about: " + reason(e) + ".", address.toString(),
                    "If the server speaks plainly, write redis://; if its certificate is your own, name it with"
                            + " ?ssl_ca_certs=FILE.",
                    e);
        } catch (IOException | GeneralSecurityException e) {
            close(socket);
            throw unencrypted(e, address);
        }
    }

    /** Trusts what the address names, or whom Java trusts. */
    static SSLSocketFactory certificates(RedisAddress address) throws IOException, GeneralSecurityException {
        return address.certificates().isEmpty()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : trusting(address.certificates());
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
        SSLSocket encrypted = (SSLSocket) certificates(address).createSocket(socket, address.host(), address.port(),
                true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static SSLSocketFactory trusting(String file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = new FileInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("c" + trusted.size(), certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
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
