package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes connections on a port of its own, gives each packet the next of some answers, and then hangs up. */
final class FakeServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> answers;

    FakeServer(ServerSocket server, String... answers) {
        this.server = server;
        this.answers = List.of(answers);
        Thread.ofVirtual().start(this::serve);
    }

    static FakeServer answering(String... answers) throws IOException {
        return new FakeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
    }

    String address() {
        return "redis://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                byte[] packet = new byte[4096];
                for (String answer : answers) {
                    if (in.read(packet) < 0) {
                        break;
                    }
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                }
            } catch (IOException _) {
                // Whoever was connected has seen what there was to see.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
