package org.poolscope.storage.export.nexus;

import java.util.ArrayList;
import java.util.List;

/** Names in an HDF5 file: any text but for the slash, the point that means the group itself, and NUL. */
final class NexusNames {
    private NexusNames() {}

    static String name(String name) {
        String clean = name.replace('/', '_').replace("\0", "");
        return clean.isBlank() || clean.equals(".") || clean.equals("..") ? "_" + clean.replace('.', '_') : clean;
    }

    /** A path of names, of which the first is not {@code reserved}. */
    static String path(String path, String reserved) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(name(part));
            }
        }
        if (parts.isEmpty()) {
            return "data";
        }
        if (parts.getFirst().equals(reserved)) {
            parts.set(0, reserved + "_");
        }
        return String.join("/", parts);
    }
}
