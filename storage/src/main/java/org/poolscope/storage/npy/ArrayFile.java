package org.poolscope.storage.npy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.file.NpyHeader;
import org.poolscope.storage.file.NpzFile;

/** The two forms of array files; each call opens the file anew, so that nothing is held and changes are seen. */
sealed interface ArrayFile {
    /** The file. */
    Path path();

    /** The word for its kind. */
    String kind();

    /** Names of the arrays; none where the file itself is the array. */
    List<String> names() throws SourceException;

    /** Header of the array at a place. */
    NpyHeader header(DataPath place) throws SourceException;

    /** The array at a place. */
    NdArray read(DataPath place) throws SourceException;

    /** What the inspector shows besides file and bytes. */
    Map<String, Object> provenance(NpyHeader header);

    /** One array. */
    record Single(Path path) implements ArrayFile {
        @Override
        public String kind() {
            return "array";
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public NpyHeader header(DataPath place) throws SourceException {
            try (MappedFile file = opened(place)) {
                return NpyFile.header(file);
            }
        }

        @Override
        public NdArray read(DataPath place) throws SourceException {
            try (MappedFile file = opened(place)) {
                return NpyFile.read(file);
            }
        }

        @Override
        public Map<String, Object> provenance(NpyHeader header) {
            return Map.of("format", "NumPy .npy, version " + header.version(), "offset", header.start());
        }

        private MappedFile opened(DataPath place) throws SourceException {
            if (place.depth() > 0) {
                throw missing(path, place);
            }
            return MappedFile.open(path);
        }
    }

    /** Named arrays in an archive. */
    record Archive(Path path) implements ArrayFile {
        @Override
        public String kind() {
            return "arrays";
        }

        @Override
        public List<String> names() throws SourceException {
            try (NpzFile archive = NpzFile.open(path)) {
                return archive.names();
            }
        }

        @Override
        public NpyHeader header(DataPath place) throws SourceException {
            try (NpzFile archive = NpzFile.open(path)) {
                return archive.header(name(place));
            }
        }

        @Override
        public NdArray read(DataPath place) throws SourceException {
            try (NpzFile archive = NpzFile.open(path)) {
                return archive.read(name(place));
            }
        }

        @Override
        public Map<String, Object> provenance(NpyHeader header) {
            return Map.of("format", "NumPy .npz, member of version " + header.version());
        }

        private String name(DataPath place) throws SourceException {
            if (place.depth() == 0) {
                throw new SourceException.Unsupported("An archive holds arrays, each under its name.", path.toString(),
                        "Name one of them behind '::'; ls lists them.");
            }
            if (place.depth() > 1) {
                throw missing(path, place);
            }
            return place.part(0);
        }
    }

    private static SourceException missing(Path path, DataPath place) {
        return new SourceException.NotFound("There is no array at '" + place + "'.", path.toString(),
                "Choose one of those listed.");
    }
}
