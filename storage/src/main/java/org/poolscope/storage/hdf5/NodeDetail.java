package org.poolscope.storage.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.links.ExternalLink;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.array.DType;

/** What is told of an object of a file without reading it. */
final class NodeDetail {
    private NodeDetail() {}

    static Map<String, Object> of(Node node) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (node) {
            case Dataset data -> dataset(data, told);
            case Group _ -> told.put("kind", "group");
            default -> told.put("kind", "type");
        }
        return told;
    }

    /**
     * Of a link.
     *
     * @param isBroken whether it leads nowhere
     * @param isLoop   whether it leads to a group that it is in
     */
    static Map<String, Object> of(Link link, boolean isBroken, boolean isLoop) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", "link");
        told.put("type", link instanceof ExternalLink ? "external link" : "soft link");
        told.put("target", link.getTargetPath());
        if (isBroken) {
            told.put("broken", true);
        } else if (isLoop) {
            told.put("loop", true);
        }
        return told;
    }

    /** The attributes of an object by name, as texts. */
    static Map<String, String> attributes(Node node) {
        Map<String, String> told = new LinkedHashMap<>();
        if (!(node instanceof Link)) {
            node.getAttributes().forEach((name, attribute) -> told.put(name, text(attribute)));
        }
        return told;
    }

    private static void dataset(Dataset data, Map<String, Object> told) {
        told.put("kind", "array");
        Optional<DType> type = ElementType.of(data.getDataType());
        told.put("type", type.isPresent() ? "ndarray" : "text");
        type.ifPresent(known -> told.put("dtype", known.str()));
        if (data.getDimensions().length > 0 || data.getSize() > 0) {
            told.put("shape", Arrays.stream(data.getDimensionsAsLong()).boxed().toList());
        }
        type.ifPresent(known -> told.put("bytes", data.getSize() * known.itemSize()));
    }

    private static String text(Attribute attribute) {
        try {
            return text(attribute.isEmpty() ? "" : attribute.getData());
        } catch (HdfException | UnsupportedOperationException e) {
            return "(not read: " + e.getMessage() + ")";
        }
    }

    /** A compound is its fields by name. */
    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + text(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Object[] many -> Arrays.deepToString(many);
            case double[] many -> Arrays.toString(many);
            case float[] many -> Arrays.toString(many);
            case long[] many -> Arrays.toString(many);
            case int[] many -> Arrays.toString(many);
            case short[] many -> Arrays.toString(many);
            case byte[] many -> Arrays.toString(many);
            default -> String.valueOf(value);
        };
    }
}
