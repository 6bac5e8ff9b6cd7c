package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/** What is said of images of a detector that lie in no file. */
class ImageFilesTest {
    private static final String DETECTOR = "tango://bl:20000/limaccds/cam";

    @Test
    void imagesThatAreNotSavedAreReferredToTheirDetectorByItsAddress() {
        assertEquals(
                List.of("The images of this detector are not saved; only " + DETECTOR
                        + " has them, which is not asked."),
                detector("").notes());
        assertEquals(List.of(new Chunk.Broken(3, 2,
                "It is in no complete file yet; only the detector " + DETECTOR + " has it, which is not asked.")),
                new ImageFiles(detector(""), BeamlineFiles.SAME).read(3, 5, detector("").readable(5, true)));
    }

    @Test
    void imagesInAFileThatIsStillWrittenAreReferredToTheirDetector() {
        LimaImages images = detector("/data/cam_%04d.edf");
        List<Chunk> chunks = new ImageFiles(images, BeamlineFiles.SAME).read(0, 12, images.readable(12, false));
        assertEquals(new Chunk.Broken(10, 2,
                "It is in no complete file yet; only the detector " + DETECTOR + " has it, which is not asked."),
                chunks.getLast());
    }

    private static LimaImages detector(String files) {
        Container.Mapping lima = mapping(Map.of("protocol_version", new Value.Int(1), "server_url",
                new Value.Text(DETECTOR), "file_path", new Value.Text(files), "file_format", new Value.Text("edf"),
                "frame_per_file", new Value.Int(10)));
        Value shape = new Container.Sequence(Container.Sequence.SequenceType.LIST,
                List.of(new Value.Int(2), new Value.Int(3)));
        return LimaImages.of(mapping(Map.of("dtype", new Value.Text("uint16"), "shape", shape, "lima_info", lima)))
                .orElseThrow();
    }

    private static Container.Mapping mapping(Map<String, Value> members) {
        List<Value> pairs = new ArrayList<>();
        members.forEach((name, value) -> {
            pairs.add(new Value.Text(name));
            pairs.add(value);
        });
        return new Container.Mapping(MappingType.DICT, pairs, null);
    }
}
