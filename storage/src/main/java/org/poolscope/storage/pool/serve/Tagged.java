package org.poolscope.storage.pool.serve;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/** Products and indexes with a validator, so that who has the same already is not sent it again. */
final class Tagged {
    private static final int SIGNS = 22;

    /** The text of an index is made once as long as the index stays the same object. */
    @SuppressWarnings("ArrayRecordComponent") // large, and never leaves this class changed
    private record Printed(PoolIndex index, byte[] text, String tag) {}

    private final Map<StoredPool, Printed> printed = Collections.synchronizedMap(new WeakHashMap<>());

    @SuppressWarnings("ReferenceEquality") // a pool gives the same index as long as nothing changes
    Answer index(Call call, StoredPool pool) throws SourceException {
        PoolIndex now = pool.index();
        Printed known = printed.get(pool);
        if (known == null || known.index() != now) {
            byte[] text = PoolMethods.index(pool);
            known = new Printed(now, text, tag(text));
            printed.put(pool, known);
        }
        return sent(call, known.text(), known.tag(), "OK.");
    }

    Answer product(Call call, StoredPool pool, ProductKey key) throws SourceException {
        byte[] text = pool.text(key);
        return sent(call, text, tag(text), "");
    }

    private static Answer sent(Call call, byte[] text, String tag, String message) throws SourceException {
        boolean known = call.header("If-None-Match").filter(tag::equals).isPresent();
        Answer answer = known
                ? new Answer(Answer.NOT_MODIFIED, Answer.JSON, new byte[0], Map.of())
                : Answer.ok(text, message);
        return answer.with("ETag", tag);
    }

    private static String tag(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return '"' + Base64.getUrlEncoder().encodeToString(digest).substring(0, SIGNS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has this function", e);
        }
    }
}
