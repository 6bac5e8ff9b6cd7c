package org.poolscope.storage.pool.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.poolscope.model.source.SourceException;

/** A server on a free port of this machine, and a client without any cleverness. */
public final class Served implements AutoCloseable {
    /** Before a path that does not lie below the base. */
    static final String ROOT = "ROOT";
    /** What came in, a line each. */
    final List<String> log = new CopyOnWriteArrayList<>();
    private final PoolServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Of a folder, for anybody. */
    public Served(Path folder) throws SourceException {
        this(folder, ServeOptions.local(0));
    }

    /** Of a folder, with these options; the port should be 0. */
    public Served(Path folder, ServeOptions options) throws SourceException {
        server = PoolServer.start(folder, options, _ -> {}, log::add);
    }

    private Served(Path folder, Consumer<String> log) throws SourceException {
        server = PoolServer.start(folder, ServeOptions.local(0), _ -> {}, log);
    }

    /** Of a folder, for anybody and any number of requests: it keeps nothing of them. */
    public static Served forgetful(Path folder) throws SourceException {
        return new Served(folder, _ -> {});
    }

    /** With users foo (may write), ro (may read) and the token's owner, as the fixtures have them. */
    public static ServeOptions withUsers(Path folder) throws SourceException {
        UsersFile users = new UsersFile(folder.resolve("users"));
        users.put("foo", Role.READ_WRITE, "bar-bar-bar");
        users.put("ro", Role.READ, "rodom-rodom");
        ServeOptions local = ServeOptions.local(0);
        return new ServeOptions(local.host(), 0, local.base(), Optional.of(users), Optional.empty(), false,
                local.limits());
    }

    /** The address of what lies below the base. */
    public String url() {
        return server.url();
    }

    int port() {
        return URI.create(url()).getPort();
    }

    /** The header of a login. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request to a path below the base; headers are names and values in turn. */
    HttpResponse<String> ask(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String address = path.startsWith(ROOT)
                ? url().replace(ServeOptions.BASE, "") + path.substring(ROOT.length())
                : url() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).method(method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws SourceException {
        client.shutdownNow();
        client.close();
        server.close();
    }
}
