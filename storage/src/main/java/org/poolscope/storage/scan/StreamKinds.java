package org.poolscope.storage.scan;

import java.util.Optional;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.LogStream.Declaration;

/**
 * Makes the streams of a scan, each of the kind that its writer named, or of the one that follows from what old writers
 * told instead. A kind that is not known is read as its entries are, and that is said.
 */
final class StreamKinds {
    private final EntryLog log;
    private final ScanDocument document;
    private final BeamlineFiles files;
    private final ScanSequence.Known scans;

    StreamKinds(EntryLog log, ScanDocument document, BeamlineFiles files, ScanSequence.Known scans) {
        this.log = log;
        this.document = document;
        this.files = files;
        this.scans = scans;
    }

    /** A stream as the scan declares it. */
    LogStream stream(Declaration declared) {
        Optional<String> state = Optional.of(document.stateKey());
        String plugin = plugin(declared);
        if (plugin.equals("lima")) {
            Optional<LimaImages> images = declared.encoding() instanceof Encoding.Json
                    ? LimaImages.of(declared.info())
                    : Optional.empty();
            if (images.isPresent()) {
                return new LimaStream(log, declared, state, images.get(), files);
            }
        }
        return new LogStream(log, declared, state, kind(plugin, declared));
    }

    private StreamKind kind(String plugin, Declaration declared) {
        return switch (plugin) {
            case "" -> StreamKind.PLAIN;
            case "hdf5_fallback" -> fileBacked(declared);
            case "scan_sequence" -> declared.encoding() instanceof Encoding.Json
                    ? new ScanSequence(scans)
                    : incomplete(plugin);
            case "lima" -> incomplete(plugin);
            default -> StreamKind.noted("Its points need the plug-in '" + plugin
                    + "', which is not known here; they are shown as they were stored.");
        };
    }

    private StreamKind fileBacked(Declaration declared) {
        String file = text(declared.info(), "file_path");
        String dataset = text(declared.info(), "data_path");
        String path = document.identity().path();
        if (file.isEmpty() && path != null) {
            file = path;
        }
        return declared.encoding() instanceof Encoding.Numeric encoding && !encoding.isVariable()
                && !file.isEmpty() && !dataset.isEmpty()
                        ? new FileBacked(files, file, dataset, encoding)
                        : incomplete("hdf5_fallback");
    }

    private static StreamKind incomplete(String plugin) {
        return StreamKind.noted("What the plug-in '" + plugin
                + "' needs to know is missing or of another version; the points are shown as they were stored.");
    }

    private String plugin(Declaration declared) {
        Container.Mapping info = declared.info();
        String named = text(info, "plugin");
        if (!named.isEmpty()) {
            return named;
        }
        return switch (declared.encoding()) {
            case Encoding.Json _ -> switch (text(info, "format")) {
                case "lima_v1" -> "lima";
                case "lima_v2" -> "lima2";
                case "subscan" -> "scan_sequence";
                default -> "";
            };
            case Encoding.Numeric _ -> isSaved() && !text(info, "data_path").isEmpty() ? "hdf5_fallback" : "";
            case Encoding.Unreadable _ -> "";
        };
    }

    private boolean isSaved() {
        return document.info().get("save").orElse(Value.None.NONE) instanceof Value.Bool(boolean saved) && saved
                && document.identity().path() != null;
    }

    private static String text(Container.Mapping info, String name) {
        return info.get(name).orElse(Value.None.NONE) instanceof Value.Text(String text) ? text : "";
    }
}
