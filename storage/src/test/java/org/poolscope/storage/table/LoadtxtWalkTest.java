package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.PlainElements;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file and every small case that numpy's own answers are known for. */
class LoadtxtWalkTest {
    private static final Pattern WHERE = Pattern.compile("at row (\\d+)(?:, column (\\d+))?");

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    List<DynamicTest> everySmallCaseIsAnsweredAsNumpyAnswersIt() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        expected().get("edge_cases_loadtxt").properties().forEach(each -> tests
                .add(DynamicTest.dynamicTest(each.getKey(), () -> answeredAlike(each.getValue()))));
        assertEquals(Fixtures.count("loadtxt.cases"), tests.size());
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyFileHoldsWhatNumpyFoundInIt() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        expected().get("files").properties().forEach(each -> tests
                .add(DynamicTest.dynamicTest(each.getKey(), () -> holds(each.getKey(), each.getValue()))));
        assertEquals(Fixtures.count("loadtxt.files"), tests.size());
        return tests;
    }

    private void answeredAlike(JsonNode expected) throws Exception {
        String text = expected.get("text").asString();
        if (expected.has("error")) {
            Matcher where = WHERE.matcher(expected.get("message").asString());
            assertTrue(where.find());
            BadRow bad = Tables.read(Tables.write(folder, text), Tables.SEED, TableFormat.LOADTXT, OnError.SKIP, 1)
                    .report().bad().getFirst();
            boolean isField = where.group(2) != null;
            assertEquals(Integer.parseInt(where.group(1)), bad.row() + (isField ? 0 : 1));
            assertEquals(isField ? Integer.parseInt(where.group(2)) : 0, bad.column());
            assertThrows(SourceException.Corrupt.class,
                    () -> Tables.read(folder, text, Tables.SEED));
            return;
        }
        NdArray array = Tables.read(folder, text, Tables.SEED);
        assertEquals(expected.get("shape").toString(), Arrays.toString(array.shape()).replace(" ", ""));
        assertEquals(expected.get("rows").asString(), repr(array));
    }

    private static void holds(String name, JsonNode expected) throws Exception {
        Path file = Fixtures.folder("loadtxt").resolve(name);
        NdArray array = Tables.read(file, Tables.SEED, TableFormat.LOADTXT, OnError.STOP, 3).array();
        assertEquals(expected.get("rows").asLong(), array.size());
        assertEquals(expected.get("sha256_bytes").asString(),
                Fixtures.sha256(array.bytes().toArray(ValueLayout.JAVA_BYTE)));
    }

    /** The rows as Python prints a list of tuples, or one tuple. */
    private static String repr(NdArray array) {
        List<String> rows = new ArrayList<>();
        for (long i = 0; i < array.size(); i++) {
            List<?> fields = (List<?>) PlainElements.at(array, i);
            rows.add("(" + bytes(String.valueOf(fields.getFirst())) + ", "
                    + String.join(", ", fields.stream().skip(1).map(String::valueOf).toList()) + ")");
        }
        return array.rank() == 0 ? rows.getFirst() : "[" + String.join(", ", rows) + "]";
    }

    private static String bytes(String hex) {
        StringBuilder text = new StringBuilder("b'");
        for (byte b : HexFormat.of().parseHex(hex)) {
            text.append(b < 0 ? "\\x%02x".formatted(b & 0xFF) : String.valueOf((char) b));
        }
        return text.append("'").toString();
    }

    private static JsonNode expected() {
        return JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build().readTree(
                Fixtures.folder("loadtxt").resolve("expected.json").toFile());
    }
}
