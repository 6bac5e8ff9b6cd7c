package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.commands.ProtocolCommand;

/**
 * One connection. Commands are sent by jedis; answers are read here, so that none takes more memory than it may and
 * entries take as few objects as they can. Belongs to one thread at a time.
 */
final class RespConnection extends Connection {
    private final Socket socket;
    private final RespInput in;
    private Map<String, EntryId> askedAhead = Map.of();
    private @Nullable Ahead ahead;
    private boolean spared;

    /** Over an open socket; answers take at most {@code most} bytes of memory each. */
    RespConnection(Socket socket, long most) throws IOException {
        super((JedisSocketFactory) () -> socket);
        this.socket = socket;
        this.in = new RespInput(socket.getInputStream(), most);
    }

    /** Sends a request for entries behind these ids whose answer is read once somebody wants it. */
    void askAhead(Map<String, EntryId> ids, ProtocolCommand command, Object... words) {
        if (ahead == null && askedAhead.isEmpty()) {
            send(command, words);
            flush();
            askedAhead = ids;
        }
    }

    /** The entries behind these ids if they have been asked for ahead; empty if not. One other question may come between. */
    Map<String, List<StreamEntry>> early(Map<String, EntryId> ids) throws IOException {
        settle();
        Ahead early = ahead;
        if (early == null) {
            return Map.of();
        }
        spared = !spared && !early.marks().keySet().equals(ids.keySet());
        ahead = spared ? early : null;
        return early.behind(ids);
    }

    /** Adds a command to those to be sent with the next {@link #read}. */
    void send(ProtocolCommand command, Object... words) {
        byte[][] all = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            all[i] = words[i] instanceof byte[] bytes
                    ? bytes
                    : words[i].toString().getBytes(StandardCharsets.UTF_8);
        }
        sendCommand(command, all);
    }

    /** Sends what has been added and reads the answer to the oldest command that has none yet. */
    <T> T read(Replies.Form<T> form) throws IOException, Refusal {
        settle();
        flush();
        return form.read(in);
    }

    /** Sends what has been added. */
    void push() {
        flush();
    }

    /** Whether something has come that has not been read. */
    boolean hasAnswer() throws IOException {
        return in.hasMore() || socket.getInputStream().available() > 0;
    }

    /** The answer to one command. */
    Reply ask(ProtocolCommand command, Object... words) throws IOException {
        settle();
        send(command, words);
        flush();
        return Replies.any(in);
    }

    /** The answers to the oldest {@code count} commands that have none yet; a refusal is an answer too. */
    List<Reply> answers(int count) throws IOException {
        settle();
        flush();
        List<Reply> answers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            answers.add(Replies.any(in));
        }
        return answers;
    }

    /** What was asked ahead is answered first. */
    private void settle() throws IOException {
        if (!askedAhead.isEmpty()) {
            Map<String, EntryId> ids = askedAhead;
            askedAhead = Map.of();
            try {
                ahead = new Ahead(ids, Replies.streams(in));
            } catch (Refusal _) {
                // Whoever asks for these entries is told.
            }
        }
    }
}
