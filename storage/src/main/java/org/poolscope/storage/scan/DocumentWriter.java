package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;

/** Writes the document of a scan as blissdata does: ASCII JSON, null for NaN and infinities, lists for arrays. */
public final class DocumentWriter {
    /** Bytes of JSON that the information of a scan may have. */
    public static final int LARGEST_INFO = 1 << 20;

    private DocumentWriter() {}

    /**
     * The document of the scan {@code key}.
     *
     * @throws StreamFailure.NotAllowed if the information is too large, or holds what JSON cannot
     */
    public static byte[] write(String key, ScanDocument document) throws SourceException {
        Value pk = new Value.Text(key.substring(key.lastIndexOf(':') + 1));
        List<Object> streams = new ArrayList<>();
        for (LogStream.Declaration stream : document.streams()) {
            streams.add(stream.name());
            streams.add(DeclaredEncoding.map("pk", optional(DocumentReader.pk(stream.key())),
                    "encoding", DeclaredEncoding.write(stream.encoding()), "info", stream.info()));
        }
        check(key, document.info());
        return text(key, DeclaredEncoding.map("pk", pk, "id", identity(pk, document.identity()),
                "info", document.info(),
                "state_stream", DeclaredEncoding.map("pk", optional(DocumentReader.pk(document.stateKey())),
                        "encoding", Value.None.NONE, "info", Value.None.NONE),
                "data_streams", DeclaredEncoding.map(streams.toArray())));
    }

    private static Value identity(Value pk, ScanIdentity id) {
        return DeclaredEncoding.map("pk", pk, "name", new Value.Text(id.name()), "number", new Value.Int(id.number()),
                "data_policy", new Value.Text(id.dataPolicy()), "session", optional(id.session()),
                "proposal", optional(id.proposal()), "collection", optional(id.collection()),
                "dataset", optional(id.dataset()), "path", optional(id.path()));
    }

    private static void check(String key, Container.Mapping info) throws SourceException {
        int bytes = text(key, info).length;
        if (bytes > LARGEST_INFO) {
            throw new StreamFailure.NotAllowed("The information of the scan has " + bytes + " bytes; at most "
                    + LARGEST_INFO + " are allowed.", key, "Put large values into streams.");
        }
    }

    private static byte[] text(String key, Value value) throws SourceException {
        try {
            return JsonValues.writeStrict(value);
        } catch (MalformedEntry e) {
            throw new StreamFailure.NotAllowed(e.what(), key, "Put other values into streams.");
        }
    }

    private static Value optional(@Nullable String text) {
        return text == null ? Value.None.NONE : new Value.Text(text);
    }
}
