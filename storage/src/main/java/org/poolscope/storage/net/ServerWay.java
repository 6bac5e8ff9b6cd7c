package org.poolscope.storage.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.UntrustedServer;
import org.poolscope.storage.file.Workers;

/** The way to a server stage by stage. A stage that takes more than a second has failed. */
public final class ServerWay {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String where;
    private final ConnectionSteps steps;
    private final Cancel cancel;

    /**
     * The way to a place.
     *
     * @param where what failures name, without a password
     * @param steps hears of the stages, on the thread that goes
     */
    public ServerWay(String where, ConnectionSteps steps, Cancel cancel) {
        this.where = where;
        this.steps = steps;
        this.cancel = cancel;
    }

    /** Goes to a host and port; holds no connection. */
    public void connect(String host, int port) throws SourceException {
        InetAddress machine = resolved(host);
        stage(ConnectionStage.CONNECTION, () -> {
            open(machine, port);
            return "";
        }, _ -> "port " + port);
    }

    /**
     * {@link #connect}, and through TLS.
     *
     * @param factory   knows whom to trust
     * @param untrusted what to do where the certificate is signed by nobody who is trusted
     */
    public void connect(String host, int port, SSLSocketFactory factory, String untrusted) throws SourceException {
        connect(host, port);
        stage(ConnectionStage.TLS, () -> encrypted(host, port, factory, untrusted), told -> told);
    }

    /** Goes through one stage, a second at most; {@code words} say what came of it. */
    public <T> T stage(ConnectionStage stage, Workers.Step<T> step, Function<T, String> words) throws SourceException {
        cancel.check("looking at the server");
        steps.begins(stage);
        long start = System.nanoTime();
        T found = Workers.within(PATIENCE, step).orElseThrow(() -> slow(stage));
        steps.done(stage, words.apply(found) + ", " + Math.max(1, (System.nanoTime() - start) / 1_000_000) + " ms");
        return found;
    }

    /** A stage that did not end within its second. */
    public SourceException slow(ConnectionStage stage) {
        String what = switch (stage) {
            case NAME -> "Nobody says within a second which machine is meant.";
            case CONNECTION -> "Nobody answers within a second.";
            case TLS, SIGN_IN, PROTOCOL -> "The server takes the connection, and says nothing within a second.";
            case CONTENTS -> "The server does not say within a second what it has.";
        };
        return new SourceException.TimedOut(what, where, stage == ConnectionStage.CONTENTS
                ? "Open it all the same, it may only be large."
                : "Check the address and the network.");
    }

    private InetAddress resolved(String host) throws SourceException {
        return stage(ConnectionStage.NAME, () -> {
            try {
                return InetAddress.getByName(host);
            } catch (UnknownHostException e) {
                throw new SourceException.Unreachable("No machine is called " + host + ".", where,
                        "Check the name, and whether this machine is on the right network.", e);
            }
        }, found -> found.getHostAddress().equals(host) ? host : host + " is " + found.getHostAddress());
    }

    private void open(InetAddress machine, int port) throws SourceException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(machine, port), (int) PATIENCE.toMillis());
        } catch (SocketTimeoutException _) {
            throw slow(ConnectionStage.CONNECTION);
        } catch (IOException e) {
            throw new SourceException.Unreachable("Nothing listens at port " + port + ".", where,
                    "Check the address, and whether the server runs.", e);
        }
    }

    private String encrypted(String host, int port, SSLSocketFactory factory, String untrusted) throws SourceException {
        try (SSLSocket socket = (SSLSocket) factory.createSocket(host, port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            SSLParameters checks = socket.getSSLParameters();
            checks.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checks);
            socket.startHandshake();
            String until = socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? ", certificate until " + certificate.getNotAfter().toInstant().toString().substring(0, 10)
                    : "";
            return socket.getSession().getProtocol() + until;
        } catch (SocketTimeoutException _) {
            throw slow(ConnectionStage.TLS);
        } catch (SSLException e) {
            throw refused(e, where, untrusted);
        } catch (IOException e) {
            throw new SourceException.Unreachable("The encrypted connection broke off.", where,
                    "If the server speaks plainly, leave the s out of the address.", e);
        }
    }

    /**
     * What it means that no encrypted connection came about.
     *
     * @param untrusted what to do where the certificate is signed by nobody who is trusted
     */
    public static SourceException refused(SSLException e, String where, String untrusted) {
        String said = String.valueOf(e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("plaintext") || lower.contains("unrecognized ssl message")) {
            return new SourceException.Denied("The server speaks plainly, without TLS.", where,
                    "If you trust the network, leave the s out of the address.");
        }
        Optional<UntrustedCertificate> shown = UntrustedCertificate.in(e);
        if (lower.contains("unable to find valid certification path") && shown.isPresent()) {
            return new UntrustedServer("The server's certificate is signed by nobody who is trusted: "
                    + shown.get().words() + ".", where, untrusted,
                    UntrustedCertificate.fingerprint(shown.get().certificate()));
        }
        if (lower.contains("unable to find valid certification path")) {
            return new SourceException.Denied("The server's certificate is signed by nobody whom Java trusts.", where,
                    untrusted);
        }
        if (lower.contains("no name matching") || lower.contains("no subject alternative")) {
            return new SourceException.Denied("The server's certificate is that of another machine.", where,
                    "Use the name in the certificate.");
        }
        return new SourceException.Denied("The encrypted connection was refused: " + said + ".", where,
                "Check the server's certificate.");
    }
}
