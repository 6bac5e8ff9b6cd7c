package org.poolscope.model.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is called and where it belongs; fixed once the scan exists.
 *
 * @param name       such as {@code ascan}
 * @param number     its number within the dataset
 * @param dataPolicy such as {@code ESRF}
 * @param session    null if not told, as the next ones
 * @param path       the file that the scan is saved to
 */
public record ScanIdentity(String name, long number, String dataPolicy, @Nullable String session,
        @Nullable String proposal, @Nullable String collection, @Nullable String dataset, @Nullable String path) {

    /** A scan that belongs to nothing. */
    public static ScanIdentity of(String name, long number) {
        return new ScanIdentity(name, number, "none", null, null, null, null, null);
    }

    /** The same scan in a session, proposal, collection and dataset. */
    public ScanIdentity in(@Nullable String inSession, @Nullable String inProposal, @Nullable String inCollection,
            @Nullable String inDataset) {
        return new ScanIdentity(name, number, dataPolicy, inSession, inProposal, inCollection, inDataset, path);
    }

    /** The fields that can be searched by, by name, in a fixed order; null where not told. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("number", number);
        fields.put("data_policy", dataPolicy);
        fields.put("session", session);
        fields.put("proposal", proposal);
        fields.put("collection", collection);
        fields.put("dataset", dataset);
        fields.put("path", path);
        return fields;
    }
}
