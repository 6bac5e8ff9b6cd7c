package org.poolscope.storage.scan.script;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * A server on a free port of this machine that answers as a {@link Transcript} says, and breaks on demand. It remembers
 * what was sent to it. Each connection is served in a thread of its own, which ends with it.
 */
public final class ScriptedServer implements AutoCloseable {
    /** So long it waits for what does not come, whatever the client says. */
    private static final long PATIENCE = 20;

    private final ServerSocket listening;
    private final Script script;
    private final ConcurrentLinkedQueue<List<String>> sent = new ConcurrentLinkedQueue<>();
    private final CopyOnWriteArrayList<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Trap>> trap = new AtomicReference<>(Optional.empty());

    /** What goes wrong with an answer. */
    public enum Fault {
        /** Half of it is sent, then the connection is closed. */
        CUT,
        /** The connection is closed before it. */
        CLOSED,
        /** Half of it is sent and no more, and the connection stays open. */
        STALLED,
        /** What is sent is no answer of a Redis server. */
        GARBLED
    }

    private record Trap(Fault fault, Predicate<List<String>> command) {}

    private ScriptedServer(ServerSocket listening, Script script) {
        this.listening = listening;
        this.script = script;
    }

    /** Begins to serve at the first step of a conversation. */
    public static ScriptedServer start(Transcript transcript) throws IOException {
        ScriptedServer server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                new Script(transcript));
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** Its address, with the form of answers that the client is to ask for. */
    public String address(int protocol) {
        return "redis://127.0.0.1:" + listening.getLocalPort() + "?protocol=" + protocol;
    }

    /** Goes on to a step of the conversation. */
    public void at(int section) {
        script.at(section);
    }

    /** Has the next answer to a command of this name go wrong. */
    public void failOnce(Fault fault, String command) {
        trap.set(Optional.of(new Trap(fault, words -> words.getFirst().equalsIgnoreCase(command))));
    }

    /** Whether the fault that was asked for has happened. */
    public boolean hasFailed() {
        return trap.get().isEmpty();
    }

    /** Every command that came so far. */
    public List<List<String>> sent() {
        return List.copyOf(sent);
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // It has been closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Session session = new Session(socket);
            for (List<String> words = words(in); !words.isEmpty(); words = words(in)) {
                sent.add(words);
                session.take(words);
            }
        } catch (IOException | UncheckedIOException _) {
            // The client is gone, or a fault was asked for.
        }
    }

    /** One connection: the form of its answers, and a transaction that has begun. */
    private final class Session {
        private final OutputStream out;
        private final Socket socket;
        private final List<List<String>> queued = new ArrayList<>();
        private boolean inTransaction;
        private boolean newForm;

        private Session(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void take(List<String> words) throws IOException {
            switch (words.getFirst().toUpperCase(Locale.ROOT)) {
                case "MULTI" -> {
                    inTransaction = true;
                    answer(words, new Resp.Line("+OK"));
                }
                case "EXEC" -> {
                    inTransaction = false;
                    List<Resp> answers = queued.stream().map(this::reply).toList();
                    queued.clear();
                    answer(words, Resp.array(answers));
                }
                case String _ when inTransaction -> {
                    queued.add(words);
                    answer(words, new Resp.Line("+QUEUED"));
                }
                case "HELLO" -> {
                    newForm = words.size() > 1 && words.get(1).equals("3");
                    answer(words, reply(words));
                }
                default -> answer(words, reply(words));
            }
        }

        private Resp reply(List<String> words) {
            Resp answer = words.getFirst().equalsIgnoreCase("XREAD") ? read(words) : script.answer(words);
            return newForm && answer.isNothing() ? new Resp.Line("_") : answer;
        }

        private Resp read(List<String> words) {
            Map<String, String> asked = new LinkedHashMap<>();
            int streams = words.indexOf("STREAMS") + 1;
            int count = (words.size() - streams) / 2;
            for (int i = 0; i < count; i++) {
                asked.put(words.get(streams + i), words.get(streams + count + i));
            }
            int block = words.indexOf("BLOCK");
            Map<String, List<Resp>> news = script.news(asked);
            if (news.isEmpty() && block > 0) {
                pause();
            }
            if (news.isEmpty()) {
                return Resp.nothing();
            }
            List<Resp> items = new ArrayList<>();
            news.forEach((key, entries) -> {
                List<Resp> pair = List.of(new Resp.Bulk(key), Resp.array(entries));
                items.addAll(newForm ? pair : List.of(Resp.array(pair)));
            });
            return newForm ? new Resp.Many('%', items) : Resp.array(items);
        }

        private void answer(List<String> words, Resp answer) throws IOException {
            byte[] wire = answer.wire();
            Optional<Trap> set = trap.get().filter(each -> each.command.test(words));
            if (set.isEmpty()) {
                out.write(wire);
                out.flush();
                return;
            }
            trap.set(Optional.empty());
            switch (set.get().fault) {
                case CUT -> {
                    out.write(Arrays.copyOf(wire, wire.length / 2));
                    out.flush();
                    socket.close();
                }
                case CLOSED -> socket.close();
                case STALLED -> {
                    out.write(Arrays.copyOf(wire, wire.length / 2));
                    out.flush();
                }
                case GARBLED -> {
                    out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> words(InputStream in) throws IOException {
        String head = line(in);
        List<String> words = new ArrayList<>();
        int count = head.startsWith("*") ? Integer.parseInt(head.substring(1)) : 0;
        for (int i = 0; i < count; i++) {
            int length = Integer.parseInt(line(in).substring(1));
            words.add(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            line(in);
        }
        return words;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
