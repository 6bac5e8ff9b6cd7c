package org.poolscope.storage.scan.redis;

import java.nio.charset.StandardCharsets;
import redis.clients.jedis.commands.ProtocolCommand;

/** The commands that change something; only a store that was opened for writing sends them. */
enum RedisWriteCommand implements ProtocolCommand {
    /** Stores a text. */
    SET,
    /** Stores a document. */
    JSON_SET("JSON.SET"),
    /** Adds an entry to a stream. */
    XADD,
    /** Removes the first entries of a stream. */
    XTRIM,
    /** Calls a function that the server has. */
    FCALL,
    /** Has a function done that comes along. */
    EVAL,
    /** Lets a transaction fail if a key changes before it. */
    WATCH,
    /** Has a key go after a while. */
    EXPIRE;

    private final String word;

    RedisWriteCommand() {
        this.word = name();
    }

    RedisWriteCommand(String word) {
        this.word = word;
    }

    @Override
    public byte[] getRaw() {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
