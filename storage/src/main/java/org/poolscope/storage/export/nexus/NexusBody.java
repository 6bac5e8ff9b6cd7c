package org.poolscope.storage.export.nexus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FileBody;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.hdf5.Hdf5Writer;

/**
 * A whole file.
 *
 * @param places of each dataset, below {@code /entry}
 * @param nodes  the datasets, in the form in which they are written
 * @param losses what HDF5 cannot hold
 */
record NexusBody(Merged merged, List<String> places, List<NexusNode> nodes, LossReport losses) implements FileBody {
    static final String ENTRY = "/entry";
    static final String PROCESS = "process";
    private static final int HEADS = 8000;
    private static final int COLUMN = 300;

    static NexusBody of(Merged merged, int level, Cancel cancel, Progress progress) throws SourceException {
        FormatLosses losses = new FormatLosses();
        List<String> places = FittingNames.of(merged.datasets().stream().map(Dataset::name).toList(),
                name -> NexusNames.path(name, PROCESS), true, losses);
        List<NexusNode> nodes = new ArrayList<>();
        for (Dataset dataset : merged.datasets()) {
            nodes.add(NexusNode.of(dataset, level, losses));
            Gapless.countRounded(dataset.rows(), losses, cancel, progress);
            CleanText.NUL.count(dataset.rows(), Column::isText, losses, cancel, progress);
        }
        return new NexusBody(merged, places, nodes, losses.report());
    }

    @Override
    public long expectedSize() {
        return HEADS + nodes.stream().mapToLong(node -> node.bytes() + (long) COLUMN * node.names().size()).sum();
    }

    @Override
    public void writeTo(Path file, Path target, Cancel cancel, Progress progress) throws SourceException {
        try (Hdf5Writer writer = Hdf5Writer.into(file, target)) {
            long done = 0;
            Map<String, String> firstBelow = new LinkedHashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                String place = ENTRY + "/" + places.get(i);
                nodes.get(i).write(writer, place, new Counted(progress, done, merged.rows()), cancel);
                done += nodes.get(i).dataset().rows().count();
            }
            for (boolean aside : new boolean[]{false, true}) {
                for (int i = 0; i < nodes.size(); i++) {
                    if (nodes.get(i).dataset().aside() == aside) {
                        remember(firstBelow, ENTRY + "/" + places.get(i));
                    }
                }
            }
            for (Map.Entry<String, String> each : firstBelow.entrySet()) {
                writer.attributes(each.getKey(), attributes(each.getKey(), each.getValue()));
            }
            new NexusProvenance(merged.provenance()).write(writer, ENTRY + "/" + PROCESS);
            writer.commit();
        }
    }

    /** The first name below every group on the way to a place, but for the last, which is data. What only tells of others comes last. */
    private static void remember(Map<String, String> firstBelow, String place) {
        int end = 0;
        while (end >= 0) {
            int next = place.indexOf('/', end + 1);
            String group = end == 0 ? "/" : place.substring(0, end);
            firstBelow.putIfAbsent(group, place.substring(end + 1, next < 0 ? place.length() : next));
            end = next;
        }
    }

    private Map<String, Object> attributes(String group, String first) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("NX_class", group.equals("/") ? "NXroot" : group.equals(ENTRY) ? "NXentry" : "NXcollection");
        attributes.put("default", first);
        if (group.equals("/")) {
            attributes.put("creator", "Poolscope");
            attributes.put("file_time", merged.provenance().time().toString());
        }
        return attributes;
    }
}
