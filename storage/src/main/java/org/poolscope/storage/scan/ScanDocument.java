package org.poolscope.storage.scan;

import java.util.List;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.value.Container;

/** What is stored of a scan besides its state and its points: the document of blissdata. */
public record ScanDocument(ScanIdentity identity, Container.Mapping info, String stateKey,
        List<LogStream.Declaration> streams) {
    /** Copies the streams. */
    public ScanDocument {
        streams = List.copyOf(streams);
    }

    /** With other information. */
    public ScanDocument with(Container.Mapping newInfo) {
        return new ScanDocument(identity, newInfo, stateKey, streams);
    }

    /** With other streams. */
    public ScanDocument with(List<LogStream.Declaration> newStreams) {
        return new ScanDocument(identity, info, stateKey, newStreams);
    }
}
