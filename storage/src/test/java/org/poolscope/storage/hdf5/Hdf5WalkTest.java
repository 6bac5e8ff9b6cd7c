package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.PlainElements;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every object of every file that h5py wrote is what h5py reads, or is refused in a sentence; none is read wrongly. */
class Hdf5WalkTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyObjectIsWhatH5pyReads() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int right = 0;
        JsonNode files = JSON.readTree(Fixtures.folder("hdf5").resolve("expected.json").toFile()).get("files");
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            Location location = Location.parse(Fixtures.folder("hdf5").resolve(file.getKey()).toString());
            assertEquals(4, new Hdf5Provider().probe(location).score());
            try (Source source = new Hdf5Provider().open(location, OpenOptions.READ_ONLY)) {
                for (Map.Entry<String, JsonNode> object : file.getValue().properties()) {
                    if (!object.getKey().startsWith("/")) {
                        continue;
                    }
                    String name = file.getKey() + object.getKey();
                    try {
                        String difference = difference(source, object.getKey(), object.getValue());
                        right += difference.isEmpty() ? 1 : 0;
                        if (!difference.isEmpty()) {
                            wrong.add(name + ": " + difference);
                        }
                    } catch (SourceException e) {
                        assertTrue(e.what().endsWith("."), e.what());
                        refused.add(name + ": " + e.what());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(Fixtures.count("hdf5.read"), right, refused::toString);
    }

    @Test
    void aMemberThatCannotBeReadHidesNoneOfItsNeighbours() throws Exception {
        JsonNode files = JSON.readTree(Fixtures.folder("hdf5").resolve("expected.json").toFile()).get("files");
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            Location location = Location.parse(Fixtures.folder("hdf5").resolve(file.getKey()).toString());
            try (Source source = new Hdf5Provider().open(location, OpenOptions.READ_ONLY)) {
                List<String> found = new ArrayList<>(List.of("/"));
                walk(source, DataPath.ROOT, found);
                List<String> wanted = file.getValue().propertyNames().stream().filter(name -> name.startsWith("/"))
                        .sorted().toList();
                assertEquals(wanted, found.stream().sorted().toList(), file.getKey());
            }
        }
    }

    private static void walk(Source source, DataPath path, List<String> found) throws SourceException {
        for (Entry entry : source.children(path, Page.ALL, Cancel.NEVER).entries()) {
            found.add("/" + String.join("/", entry.path().parts()));
            assertEquals(entry.detail().containsKey("problem"), !entry.text("problem").isEmpty());
            walk(source, entry.path(), found);
        }
    }

    private static String difference(Source source, String name, JsonNode expected) throws SourceException {
        DataPath path = name.equals("/") ? DataPath.ROOT : new DataPath(List.of(name.substring(1).split("/", -1)));
        Map<String, Object> told = source.peek(path);
        if (expected.has("softlink") || expected.has("externallink")) {
            return "link".equals(told.get("kind")) ? "" : "no link: " + told;
        }
        if (expected.has("group")) {
            return "group".equals(told.get("kind")) ? "" : "no group: " + told;
        }
        if (expected.has("datatype")) {
            return "type".equals(told.get("kind")) ? "" : "no type: " + told;
        }
        return difference(source.read(path, List.of(), Cancel.NEVER, Progress.IGNORED), expected.get("value"));
    }

    private static String difference(Value value, JsonNode expected) {
        return switch (value) {
            case Value.None _ -> expected.has("empty") ? "" : "nothing";
            case Value.Text(String text) -> same(expected.get("bytes").asString(), hex(text));
            case Numeric.ObjectArray loose ->
                parts(loose.items(), expected.get(expected.has("rows") ? "rows" : "data"));
            case Container.Mapping record ->
                parts(IntStream.range(0, record.size()).mapToObj(record::value).toList(), expected);
            case Numeric.Scalar(NdArray data) when expected.has("bytes") ->
                same(expected.get("bytes").asString(), PlainElements.at(data, 0));
            case Numeric.Scalar(NdArray data) -> array(data, expected);
            case Numeric.Array(NdArray data, _) -> array(data, expected);
            default -> "a " + value.getClass();
        };
    }

    private static String parts(List<Value> items, JsonNode expected) {
        if (items.size() != expected.size()) {
            return items.size() + " elements";
        }
        for (int i = 0; i < items.size(); i++) {
            String difference = difference(items.get(i), expected.get(i));
            if (!difference.isEmpty()) {
                return "element " + i + ": " + difference;
            }
        }
        return "";
    }

    private static String array(NdArray data, JsonNode expected) {
        String shape = Arrays.toString(data.shape()).replace(" ", "");
        if (expected.has("shape") && !expected.get("shape").toString().equals(shape)) {
            return "shape " + shape;
        }
        if (!expected.get("dtype").get("str").asString().equals(data.dtype().str())) {
            return "dtype " + data.dtype();
        }
        if (expected.has("sha256_c_order")) {
            return same(expected.get("sha256_c_order").asString(),
                    Fixtures.sha256(data.bytes().toArray(ValueLayout.JAVA_BYTE)));
        }
        return same(expected.get("data").toString(),
                JSON.writeValueAsString(PlainElements.range(data, 0, data.size())));
    }

    private static String same(Object expected, Object found) {
        return expected.equals(found) ? "" : "expected " + expected + ", found " + found;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
