package org.poolscope.storage.scan.redis;

import java.nio.charset.StandardCharsets;
import redis.clients.jedis.commands.ProtocolCommand;

/** The commands that a reader sends; none of them changes anything. */
enum RedisCommand implements ProtocolCommand {
    /** Signs in. */
    AUTH,
    /** Chooses the form of answers. */
    HELLO,
    /** Chooses a database. */
    SELECT,
    /** What the server tells of itself, such as the memory it uses. */
    INFO,
    /** A text. */
    GET,
    /** How long a key lives still. */
    TTL,
    /** What a key holds. */
    TYPE,
    /** Walks over keys. */
    SCAN,
    /** A document. */
    JSON_GET("JSON.GET"),
    /** Entries, the smallest first. */
    XRANGE,
    /** Entries, the largest first. */
    XREVRANGE,
    /** Entries above an id, waiting for them. */
    XREAD,
    /** A search by the index. */
    FT_SEARCH("FT.SEARCH"),
    /** Which indexes there are. */
    FT_LIST("FT._LIST"),
    /** Several looks at one moment. */
    MULTI,
    /** The end of them. */
    EXEC;

    private final String word;

    RedisCommand() {
        this.word = name();
    }

    RedisCommand(String word) {
        this.word = word;
    }

    @Override
    public byte[] getRaw() {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
