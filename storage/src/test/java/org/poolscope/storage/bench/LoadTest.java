package org.poolscope.storage.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Many connections that ask one thing after the other, by a client that costs little itself. */
final class LoadTest {
    private LoadTest() {}

    /** What came of it. */
    record Figures(double perSecond, double p99Millis) {}

    /** Asks for the addresses {@code prefix + i}, {@code total} times in all. */
    static Figures run(String prefix, int products, int connections, int total) throws Exception {
        URI uri = URI.create(prefix);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            round(threads, uri, products, connections, total / 4);
            long start = System.nanoTime();
            long[] nanos = round(threads, uri, products, connections, total);
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new Figures(nanos.length / seconds, nanos[(int) (nanos.length * 0.99)] / 1e6);
        }
    }

    private static long[] round(ExecutorService threads, URI uri, int products, int connections, int total)
            throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            int first = c * 7919;
            work.add(() -> connection(uri, products, first, total / connections));
        }
        LongStream all = LongStream.empty();
        for (Future<long[]> each : threads.invokeAll(work)) {
            all = LongStream.concat(all, LongStream.of(each.get()));
        }
        return all.toArray();
    }

    private static long[] connection(URI uri, int products, int first, int count) throws IOException {
        long[] nanos = new long[count];
        try (Socket socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                socket.getOutputStream().write(("GET " + uri.getPath() + (first + i) % products
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(ISO_8859_1));
                answer(in);
                nanos[i] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    private static void answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int sign = in.read();
            if (sign < 0) {
                throw new IOException("the server has left");
            }
            head.append((char) sign);
        }
        int at = head.indexOf("Content-Length: ");
        if (!head.substring(9, 12).equals("200") || at < 0) {
            throw new IOException(head.toString());
        }
        in.skipNBytes(Long.parseLong(head.substring(at + 16, head.indexOf("\r\n", at))));
    }
}
