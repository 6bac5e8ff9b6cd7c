package org.poolscope.storage.export.nexus;

import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Provenance;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.hdf5.Hdf5Writer;

/** Where the data comes from, as an NXprocess with an NXnote that holds it all as JSON. */
record NexusProvenance(Provenance provenance) {
    /** Where in the NXprocess the JSON is. */
    static final String NOTE = "provenance";

    void write(Hdf5Writer writer, String place) throws SourceException {
        writer.group(place);
        writer.attributes(place, Map.of("NX_class", "NXprocess"));
        writer.single(place + "/program", "Poolscope");
        writer.single(place + "/version", provenance.version());
        writer.single(place + "/date", provenance.time().toString());
        String note = place + "/" + NOTE;
        writer.group(note);
        writer.attributes(note, Map.of("NX_class", "NXnote"));
        writer.single(note + "/type", "application/json");
        writer.single(note + "/data", ProvenanceText.json(provenance));
    }
}
