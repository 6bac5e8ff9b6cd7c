package org.poolscope.storage.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a server and its readers, and now and then breaks what the server says: resets the connection, cuts an
 * answer short and hangs up, or holds it back, for moments or for longer than anybody waits.
 */
final class FaultyRelay implements AutoCloseable {
    /** What has been done so far. */
    final AtomicInteger resets = new AtomicInteger();
    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger stalls = new AtomicInteger();
    final AtomicInteger delays = new AtomicInteger();
    /** Resets and cuts that came when part of an answer had been passed on and the rest had not. */
    final AtomicInteger insideAnswers = new AtomicInteger();

    private final int target;
    private final long seed;
    private final double often;
    private final ServerSocket server;
    private final AtomicBoolean calm = new AtomicBoolean();
    private int connections;

    /** To a port of this machine; about {@code often} of the packets that the server sends meet a fault. */
    FaultyRelay(int target, long seed, double often) throws IOException {
        this.target = target;
        this.seed = seed;
        this.often = often;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() {
        return "redis://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on nothing is broken. */
    void calm() {
        calm.set(true);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket reader = server.accept();
                Socket writer = new Socket(InetAddress.getLoopbackAddress(), target);
                connections++;
                Link link = new Link(reader, writer, new Random(seed + connections));
                Thread.ofPlatform().daemon().start(link::ask);
                Thread.ofPlatform().daemon().start(link::answer);
            } catch (IOException _) {
                // A relay that is closed takes nobody any more.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One connection. */
    private final class Link {
        private final Socket reader;
        private final Socket server;
        private final Random random;

        Link(Socket reader, Socket server, Random random) {
            this.reader = reader;
            this.server = server;
            this.random = random;
        }

        void ask() {
            try {
                InputStream in = reader.getInputStream();
                OutputStream out = server.getOutputStream();
                byte[] packet = new byte[1 << 16];
                for (int size = in.read(packet); size >= 0; size = in.read(packet)) {
                    out.write(packet, 0, size);
                }
            } catch (IOException _) {
                // Whoever hung up has both sides closed below.
            }
            hangUp();
        }

        void answer() {
            try {
                InputStream in = server.getInputStream();
                OutputStream out = reader.getOutputStream();
                byte[] packet = new byte[1 << 14];
                for (int size = in.read(packet); size >= 0; size = in.read(packet)) {
                    int passed = calm.get() || random.nextDouble() >= often ? size : disturbed(size);
                    out.write(packet, 0, passed);
                    out.flush();
                    if (passed < size) {
                        insideAnswers.addAndGet(passed > 0 ? 1 : 0);
                        reader.setSoLinger(passed == 0 || random.nextBoolean(), 0);
                        break;
                    }
                }
            } catch (IOException _) {
                // As above.
            }
            hangUp();
        }

        /** How many bytes of a packet still pass. */
        private int disturbed(int size) {
            return switch (random.nextInt(8)) {
                case 0 -> {
                    resets.incrementAndGet();
                    yield 0;
                }
                case 1, 2, 3 -> {
                    cuts.incrementAndGet();
                    yield 1 + random.nextInt(Math.max(1, size - 1));
                }
                case 4 -> hold(size, stalls, 300 + random.nextInt(700));
                default -> hold(size, delays, 1 + random.nextInt(40));
            };
        }

        private static int hold(int size, AtomicInteger count, int millis) {
            count.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            return size;
        }

        private void hangUp() {
            for (Socket socket : new Socket[]{reader, server}) {
                try {
                    socket.close();
                } catch (IOException _) {
                    // It is closed.
                }
            }
        }
    }
}
