package org.poolscope.storage.pool.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.net.ServerWay;
import org.poolscope.storage.net.TrustedCertificates;

/**
 * Sends requests to one server and believes nothing it says: neither lengths nor redirects nor that it will ever end. Only
 * reads are repeated. Safe for several threads.
 */
final class Wire implements AutoCloseable {
    private static final int TRIES = 3;
    private static final int MOST_REDIRECTS = 5;
    private static final long LOOK_MILLIS = 50;
    private static final long REST_MILLIS = 200;

    private final HttpClient client;
    private final String server;
    private final Optional<Login> login;
    private final WireLimits limits;
    private final TrustedCertificates trusted;

    Wire(String server, Optional<Login> login, WireLimits limits, TrustedCertificates trusted) throws SourceException {
        this.server = server;
        this.login = login;
        this.limits = limits;
        this.trusted = trusted;
        HttpClient.Builder made = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(limits.connect())
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER));
        // What is done with an answer waits for nothing; handing it to other threads takes longer than doing it. TLS
        // computes, and has threads of its own.
        this.client = (server.startsWith("http:") ? made.executor(Runnable::run) : made.sslContext(trusted.context()))
                .build();
    }

    /** Reads an address; a reply whose validator is {@code tag} may come back as not modified. */
    Reply get(String url, Optional<String> tag, int most, Cancel cancel) throws SourceException {
        Map<String, String> headers = tag.isPresent() ? Map.of("If-None-Match", tag.get()) : Map.of();
        for (int attempt = 1;; attempt++) {
            try {
                Reply reply = followed(url, headers, most, cancel);
                if (reply.status() != 503 || attempt == TRIES) {
                    return reply;
                }
            } catch (SourceException.Unreachable e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
            rest(attempt, cancel);
        }
    }

    /** Sends a change, once. */
    Reply send(String method, String url, byte[] body, Map<String, String> headers, int most, Cancel cancel)
            throws SourceException {
        return exchange(method, URI.create(url), body, headers, most, cancel, true).reply();
    }

    /** A reply, and where it leads if it is a redirect. */
    private record Exchange(Reply reply, Optional<String> leads) {}

    private Reply followed(String url, Map<String, String> headers, int most, Cancel cancel) throws SourceException {
        URI at = URI.create(url);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            boolean own = url.startsWith(server + "/") && origin(at).equals(origin(URI.create(server)));
            Exchange exchange = exchange("GET", at, new byte[0], headers, most, cancel, own);
            if (exchange.leads().isEmpty()) {
                return exchange.reply();
            }
            at = next(at, exchange.leads().get(), url);
        }
        throw new SourceException.Unreachable("The server sends from address to address without end.", url,
                "Check the address.", null);
    }

    private URI next(URI at, String leads, String url) throws SourceException {
        URI next;
        try {
            next = at.resolve(leads);
        } catch (IllegalArgumentException _) {
            throw new SourceException.Corrupt("The server sends to an address that is none.", url);
        }
        boolean downhill = "https".equals(at.getScheme()) && !"https".equals(next.getScheme());
        boolean web = "http".equals(next.getScheme()) || "https".equals(next.getScheme());
        if (downhill || !web || next.getHost() == null) {
            throw new SourceException.Denied("The server sends to an address that is not encrypted.", url,
                    "Open the address that is meant, if you trust it.");
        }
        if (login.isPresent() && !origin(next).equals(origin(URI.create(server)))) {
            throw new SourceException.Denied("The server sends to another one, which shall not see the login.", url,
                    "Open the address that is meant, if you trust it.");
        }
        return next;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + PoolAddress.hostAndPort(uri);
    }

    private Exchange exchange(String method, URI uri, byte[] body, Map<String, String> headers, int most, Cancel cancel,
            boolean own) throws SourceException {
        cancel.check("asking " + uri.getHost());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(limits.read()).method(method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.header("Accept", "application/json").header("Accept-Encoding", "gzip");
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (own) {
            login.ifPresent(known -> request.header("Authorization", known.header()));
        }
        BoundedBody.Watch watch = new BoundedBody.Watch();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(),
                _ -> new BoundedBody(most, watch));
        return exchange(awaited(answer, watch, uri, cancel), most, uri, own && login.isPresent());
    }

    private HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> answer, BoundedBody.Watch watch,
            URI uri, Cancel cancel) throws SourceException {
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    cancel.check("asking " + uri.getHost());
                    if (watch.silent() > limits.read().toNanos() || watch.lasted() > limits.whole().toNanos()) {
                        throw new SourceException.TimedOut("The server stopped in the middle of an answer.",
                                shown(uri), "Try again later.");
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: asking " + uri.getHost() + ".", shown(uri));
        } catch (ExecutionException e) {
            throw failure(e.getCause(), uri);
        } finally {
            answer.cancel(true);
        }
    }

    private Exchange exchange(HttpResponse<byte[]> response, int most, URI uri, boolean shown)
            throws SourceException {
        byte[] body = response.body();
        String packed = response.headers().firstValue("Content-Encoding").orElse("");
        if (packed.equalsIgnoreCase("gzip") && body.length > 0) {
            body = unpacked(body, most, uri);
        } else if (!packed.isEmpty() && !packed.equalsIgnoreCase("identity") && body.length > 0) {
            throw new SourceException.Unsupported("The server packs its answers in a way nobody asked for.",
                    shown(uri), "");
        }
        int status = response.statusCode();
        boolean redirect = status >= 301 && status <= 308 && status != Reply.NOT_MODIFIED;
        return new Exchange(new Reply(status, body, response.headers().firstValue("ETag"),
                response.headers().firstValue("Server").orElse(""), shown),
                redirect ? response.headers().firstValue("Location") : Optional.empty());
    }

    private static byte[] unpacked(byte[] packed, int most, URI uri) throws SourceException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(most);
            if (in.read() >= 0) {
                throw tooLong(most, uri);
            }
            return body;
        } catch (IOException e) {
            throw new SourceException.Corrupt("The server's answer is packed wrongly.", shown(uri), "", e);
        }
    }

    private static SourceException tooLong(int most, URI uri) {
        return new SourceException.Unsupported("The server's answer has more than " + most + " bytes.", shown(uri),
                "Check whether this is a pool server.");
    }

    private SourceException failure(@Nullable Throwable cause, URI uri) {
        String where = shown(uri);
        return switch (cause) {
            case BoundedBody.TooLong tooLong -> tooLong(tooLong.most(), uri);
            case HttpConnectTimeoutException _ -> new SourceException.TimedOut("Nobody answers at this address.", where,
                    "Check the address and the network.");
            case HttpTimeoutException _ -> new SourceException.TimedOut("The server does not answer.", where,
                    "Try again later.");
            case ConnectException e -> new SourceException.Unreachable(
                    e.getCause() instanceof java.nio.channels.UnresolvedAddressException
                            ? "No machine has this name."
                            : "Nothing listens at this address.",
                    where, "Check the address, and whether the server runs.", e);
            case SSLException e -> ServerWay.refused(e, where, trusted.remedy(PoolAddress.hostAndPort(uri)));
            case IOException e -> new SourceException.Unreachable("The connection broke off.", where,
                    "Try again.", e);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    private static void rest(int attempt, Cancel cancel) throws SourceException {
        cancel.check("asking again");
        try {
            Thread.sleep(Duration.ofMillis(REST_MILLIS * attempt));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: asking again.", "");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
