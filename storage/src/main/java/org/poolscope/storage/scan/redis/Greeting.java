package org.poolscope.storage.scan.redis;

import java.io.IOException;
import org.poolscope.model.source.SourceException;

/**
 * What is said first over a new connection: who asks, which database is meant, and which protocol the store has that lies
 * there. A server that wants a password may say so only when it is asked for the protocol.
 */
record Greeting(RedisAddress address) {
    private static final String PROTOCOL_KEY = "_PROTOCOL_VERSION_";
    private static final int LONGEST_NUMBER = 18;

    /** Signs in, chooses the database and asks for the protocol; what the server says to that, which may be a refusal. */
    Reply signIn(RespConnection connection) throws IOException, SourceException {
        if (address.protocol() > 2) {
            // A server that does not know the newer form refuses, and goes on with the older.
            connection.ask(RedisCommand.HELLO, address.protocol());
        }
        if (!address.password().isEmpty()) {
            taken(address.user().isEmpty()
                    ? connection.ask(RedisCommand.AUTH, address.password())
                    : connection.ask(RedisCommand.AUTH, address.user(), address.password()));
        }
        if (address.database() != 0) {
            taken(connection.ask(RedisCommand.SELECT, address.database()));
        }
        return connection.ask(RedisCommand.GET, PROTOCOL_KEY);
    }

    /** Checks that the server lets this user in, whatever the protocol is. */
    void checkUser(Reply protocol) throws SourceException {
        if (protocol instanceof Reply.Refused(String message)
                && RedisFailure.of(message, where()) instanceof SourceException.Denied denied) {
            throw denied;
        }
    }

    /** Checks that the protocol is the one that is read here. */
    void checkProtocol(Reply protocol) throws SourceException {
        if (protocol instanceof Reply.Refused(String message) && message.startsWith("WRONGTYPE")) {
            throw otherStore("The key of the protocol holds no text; this is no blissdata store.");
        }
        taken(protocol);
        if (protocol.text().isEmpty()) {
            throw otherStore("This server holds no blissdata store: it has no protocol key.");
        }
        String text = protocol.text().get().strip();
        if (text.length() > LONGEST_NUMBER || !text.matches("[+-]?[0-9]+")) {
            throw otherStore("The version of the protocol is no number; this is no blissdata store.");
        }
        if (Long.parseLong(text) != 1) {
            throw new SourceException.Unsupported("The store has protocol " + Long.parseLong(text)
                    + ", this program reads 1.", where(), "Update this program.");
        }
    }

    private SourceException otherStore(String what) {
        return new SourceException.Unsupported(what, where(),
                "Choose another server or database; an empty one is made a store by blissdata, which takes init_db=True.");
    }

    private void taken(Reply reply) throws SourceException {
        if (reply instanceof Reply.Refused(String message)) {
            throw RedisFailure.of(message, where());
        }
    }

    private String where() {
        return address.toString();
    }
}
