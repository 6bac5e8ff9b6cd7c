package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/** What is stored of a scan besides its state and its points: the document of blissdata. */
public record ScanDocument(ScanIdentity identity, Container.Mapping info, String stateKey,
        List<LogStream.Declaration> streams) {
    private static final Value END_REASON = new Value.Text("end_reason");

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

    /** As it is when its scan is deleted while it runs. */
    public ScanDocument deleted() {
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < info.size(); i++) {
            if (!END_REASON.equals(info.key(i))) {
                pairs.addAll(List.of(info.key(i), info.value(i)));
            }
        }
        pairs.addAll(List.of(END_REASON, new Value.Text("DELETION")));
        return with(new Container.Mapping(MappingType.DICT, pairs, null));
    }
}
