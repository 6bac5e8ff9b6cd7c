package org.poolscope.storage.pool.http;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.ExactClass;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.ExpressionText;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolHits;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * Answers queries on the server where it can: it is sent no text but that of our own tree. What it refuses, what it does
 * not know and what it would answer wrongly is answered here, product by product.
 */
final class RemoteQuery {
    private static final int UNPROCESSABLE = 422;

    private final Remote remote;
    private final ServerKind kind;
    private final RemoteIndex index;
    private final RemoteProducts products;

    RemoteQuery(Remote remote, ServerKind kind, RemoteIndex index, RemoteProducts products) {
        this.remote = remote;
        this.kind = kind;
        this.index = index;
        this.products = products;
    }

    ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        Optional<List<Urn>> answered = onServer(query, cancel);
        if (answered.isEmpty()) {
            RemoteContents contents = new RemoteContents(index.index(), products, cancel);
            return new PoolHits(remote.address().pool(), contents, ProductClasses.FDI, query, cancel);
        }
        // The server may know of products that the index seen last does not.
        index.askAgain();
        RemoteContents contents = new RemoteContents(index.index(), products, cancel);
        List<ProductKey> keys = answered.get().stream().map(ProductKey::of).filter(key -> fits(key, query, contents))
                .toList();
        return new RemoteHits(remote.address().pool(), contents, keys, cancel);
    }

    private static boolean fits(ProductKey key, PoolQuery query, RemoteContents contents) {
        boolean tagged = query.tag().isEmpty() || contents.tags(key).contains(query.tag().get());
        boolean exact = !(query instanceof ExactClass)
                || ProductClass.lastPart(key.type()).equals(ProductClass.lastPart(query.type()));
        return tagged && exact;
    }

    private Optional<List<Urn>> onServer(PoolQuery query, Cancel cancel) throws SourceException {
        Optional<Value> asked = asked(query);
        if (asked.isEmpty() || index.note().isPresent()) {
            return Optional.empty();
        }
        Reply reply;
        try {
            reply = remote.call("select", cancel, asked.get(), Value.None.NONE);
        } catch (SourceException.Unreachable | SourceException.TimedOut _) {
            return Optional.empty();
        }
        reply.refuseUnlessLetIn(remote.address().url());
        if (!reply.isOk()) {
            Reply.Envelope told = reply.envelope(remote.address().url());
            boolean tooLong = reply.status() == UNPROCESSABLE && told.python().equals("TimeoutError");
            if (kind == ServerKind.OURS && tooLong) {
                throw reply.failure(told, remote.address().url());
            }
            return Optional.empty();
        }
        return Optional.of(RemoteUrns.of(remote.value(reply), remote.address().pool(), remote.address().url()));
    }

    /** The query as fdi's client writes it; empty if no text says it, or none that fdi knows. */
    private Optional<Value> asked(PoolQuery query) {
        return switch (query) {
            case ExactClass exact -> asked(exact.query());
            case MetaQuery(var type, Condition.Written<?>(var _, var tree), var variable, var _) ->
                Optional.of(object("MetaQuery", type, ExpressionText.of(tree), variable));
            case ProductQuery(var type, Condition.Written<?>(var _, var tree), var variable, var _) ->
                Optional.of(object("AbstractQuery", type, ExpressionText.of(tree), variable));
            case MetaQuery _,ProductQuery _ -> Optional.empty();
        };
    }

    private static Value object(String mark, String type, String where, String variable) {
        Value dtype = Members.NONE.with("obj", new Value.Text(ProductClass.lastPart(type))).as("dtype");
        return Members.NONE.with("where", new Value.Text(where)).with("type", dtype)
                .with("variable", new Value.Text(variable)).with("allVersions", new Value.Bool(false)).as(mark);
    }
}
