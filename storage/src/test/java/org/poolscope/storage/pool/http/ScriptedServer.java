package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Answers each request with bytes given for its address, whatever they are. */
final class ScriptedServer implements AutoCloseable {
    /** In an answer: nothing more comes, and the connection stays open. */
    static final String SILENCE = "\u00ff<silence>";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Function<String, String> answers;

    ScriptedServer(Function<String, String> answers) throws IOException {
        this.answers = answers;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The heads of the requests that came. */
    List<String> heads() {
        return heads;
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int sign = in.read();
                if (sign < 0) {
                    return;
                }
                head.append((char) sign);
            }
            heads.add(head.toString());
            String lower = head.toString().toLowerCase(Locale.ROOT);
            int at = lower.indexOf("content-length:");
            if (at >= 0) {
                in.readNBytes(Integer.parseInt(lower.substring(at + 15, lower.indexOf("\r\n", at)).strip()));
            }
            String answer = answers.apply(head.toString().split(" ", 3)[1]);
            boolean silent = answer.endsWith(SILENCE);
            client.getOutputStream().write(answer.replace(SILENCE, "").getBytes(ISO_8859_1));
            client.getOutputStream().flush();
            if (silent) {
                over.await();
            }
        } catch (IOException _) {
            // The client has left.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
