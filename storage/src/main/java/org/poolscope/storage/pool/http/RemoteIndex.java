package org.poolscope.storage.pool.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Stale;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.index.TwoFileIndex;
import org.poolscope.storage.pool.json.JsonCursor;

/**
 * What a pool behind a server holds: asked again after a while, and at once after a change of ours. When the server is not
 * there, what was seen last counts, and it is said how old that is.
 */
final class RemoteIndex implements IndexView {
    static final String NAME = "index";
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** fdi's server cannot say that nothing has changed, and sends all of it again. */
    private static final Duration FRESH_WHOLE = Duration.ofSeconds(10);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Remote remote;
    private final ServerKind kind;
    private final PoolCache cache;
    private @Nullable PoolIndex index;
    private Optional<String> tag = Optional.empty();
    private long looked;
    private long asked;
    private Optional<SourceException> offline = Optional.empty();

    RemoteIndex(Remote remote, ServerKind kind, PoolCache cache) {
        this.remote = remote;
        this.kind = kind;
        this.cache = cache;
        cache.get(remote.address().url(), NAME).ifPresent(this::recall);
    }

    private void recall(PoolCache.Seen seen) {
        try {
            index = parsed(seen.text()).snapshot(PoolLayout.TWO_FILES, List.of());
            tag = seen.tag();
            looked = seen.looked();
        } catch (SourceException _) {
            // What was kept is damaged, and is asked for again.
        }
    }

    @Override
    public synchronized PoolIndex index() throws SourceException {
        PoolIndex known = index;
        if (known == null || System.nanoTime() - asked > fresh().toNanos()) {
            known = asked();
        }
        return known;
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return index().entry(key);
    }

    /** The next who wants to know asks the server, because it may have changed. */
    synchronized void askAgain() {
        asked = System.nanoTime() - fresh().toNanos() - 1;
    }

    private Duration fresh() {
        return kind == ServerKind.FDI ? FRESH_WHOLE : FRESH;
    }

    /** Asks the server now; what is known counts if the server is not there. */
    private PoolIndex asked() throws SourceException {
        PoolIndex known = index;
        try {
            Reply reply = remote.index(known == null ? Optional.empty() : tag, CurrentCancel.get());
            if (known == null || reply.status() != Reply.NOT_MODIFIED) {
                byte[] text = reply.result(remote.address().url());
                LiveIndex read = parsed(text);
                if (kind == ServerKind.FDI) {
                    RemoteTags.apply(remote, read);
                }
                known = read.snapshot(PoolLayout.TWO_FILES, List.of());
                tag = reply.tag();
                cache.put(remote.address().url(), NAME, tag, text);
            } else {
                cache.touch(remote.address().url(), NAME);
            }
            looked = System.currentTimeMillis();
            offline = Optional.empty();
        } catch (SourceException.Unreachable | SourceException.TimedOut e) {
            if (known == null) {
                throw e;
            }
            offline = Optional.of(e);
        }
        index = known;
        asked = System.nanoTime();
        return known;
    }

    /** Whether the server was not there when it was asked last, and how old what is known is. */
    synchronized Optional<String> note() {
        return stale().map(stale -> stale.why() + " What is shown was there on "
                + WHEN.format(stale.asOf().atZone(ZoneId.systemDefault())) + ".");
    }

    /** As {@link #note}; asks nobody. */
    synchronized Optional<Stale> stale() {
        return offline.map(failure -> new Stale(Instant.ofEpochMilli(looked), failure.what()));
    }

    /** Asks the server now, by a small question where its index is long, and says whether it was not there. */
    Optional<Stale> look() throws SourceException {
        if (kind == ServerKind.FDI && note().isEmpty()) {
            try {
                Reply reply = remote.look("/", CurrentCancel.get());
                reply.refuseUnlessLetIn(remote.address().url());
                return Optional.empty();
            } catch (SourceException.Unreachable | SourceException.TimedOut _) {
                // Asked for its index, it is found to be away by all who want to know.
                askAgain();
            }
        } else {
            askAgain();
        }
        PoolIndex _ = index();
        return stale();
    }

    private LiveIndex parsed(byte[] text) throws SourceException {
        String where = remote.address().url();
        JsonCursor at = new JsonCursor(text, where);
        byte[] types = {'{', '}'};
        byte[] tags = types;
        for (boolean on = at.enters('{', '}'); on; on = at.goesOn('}')) {
            String name = at.name();
            at.peek();
            int start = at.at();
            at.skip();
            switch (name) {
                case "dTypes" -> types = Arrays.copyOfRange(text, start, at.at());
                case "dTags" -> tags = Arrays.copyOfRange(text, start, at.at());
                default -> {
                }
            }
        }
        at.end();
        return TwoFileIndex.read(types, tags, where);
    }
}
