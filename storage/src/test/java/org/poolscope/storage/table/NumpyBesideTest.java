package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

/** Thousands of odd tables, read by numpy itself and by us. */
class NumpyBesideTest {
    private static final String SCRIPT = """
            import sys, json, hashlib, warnings
            import numpy as np
            warnings.simplefilter("ignore")
            for line in open(sys.argv[1], encoding="ascii"):
                case = json.loads(line)
                dtype = np.dtype([tuple(f.split()) for f in case["dtype"].split(",")] if " " in case["dtype"] else case["dtype"])
                with open(sys.argv[2], "w", newline="", encoding="utf-8") as f:
                    f.write(case["text"])
                try:
                    a = np.loadtxt(sys.argv[2], dtype=dtype, delimiter=case.get("delimiter"), encoding="utf-8")
                    print(a.shape, hashlib.sha256(a.tobytes()).hexdigest())
                except ValueError:
                    print("error")
            """;
    private static final List<String> FIELDS = List.of("1", "-2", "+3", "007", "4294967295", "-2147483648",
            "2147483648",
            "9223372036854775807", "18446744073709551615", "1.5", ".5", "5.", "1e3", "1E-3", "nan", "-inf", "Infinity",
            "0.1", "123456789.123456789", "1e-400", "3.4028236e38", "1_0", "0x1p3", "abc", "é", "chr\\u00a0x", "1+2j",
            "(3-4e1j)", "2j", "-0", "-0.0", "12345678901234567890", "0.30000000000000004", "true", "x#y", "16777217.0",
            "8.41e21", "1.7976931348623157e308", "4.9e-324", ".", "", "1d2", "٣");
    private static final List<String> TYPES = List.of("<f8", "<f4", "<i4", "|u1", "<i8", "<u8", "|S4", "<U3", "<c16",
            "|b1", ">f8", ">i2", "a <f8,b S3", "a <i4,b <f4,c U2");

    @TempDir
    Path folder = Path.of("");

    @Test
    void oddTablesAreReadAlike() throws Exception {
        Path python = Peers.python("numpy");
        Random random = new Random(20121121);
        List<String> asked = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            String delimiter = random.nextInt(3) == 0 ? "," : "";
            String text = table(random, delimiter, type);
            asked.add("{\"dtype\":\"" + type + "\",\"text\":\"" + escaped(text) + "\""
                    + (delimiter.isEmpty() ? "" : ",\"delimiter\":\",\"") + "}");
            ours.add(answer(text, type, delimiter));
        }
        Path cases = Files.write(folder.resolve("cases.jsonl"), asked);
        List<String> theirs = Peers
                .run(python, SCRIPT, cases.toString(), folder.resolve("peer.txt").toString()).lines().toList();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            if (!theirs.get(i).equals(ours.get(i))) {
                differences.add(asked.get(i) + ": numpy " + theirs.get(i) + ", here " + ours.get(i));
            }
        }
        assertEquals(List.of(), differences.stream().limit(12).toList());
    }

    private String answer(String text, String type, String delimiter) throws Exception {
        TableFormat format = delimiter.isEmpty() ? TableFormat.LOADTXT : TableFormat.LOADTXT.withDelimiter(',');
        DType dtype = TypeString.parseSpec(type);
        try {
            NdArray array = Tables.read(Tables.write(folder, text), dtype, format, OnError.STOP, 1).array();
            String shape = Arrays.toString(array.shape()).replace('[', '(').replace(']', ')');
            return (array.rank() == 1 ? shape.replace(")", ",)") : shape) + " "
                    + Fixtures.sha256(array.bytes().toArray(ValueLayout.JAVA_BYTE));
        } catch (SourceException.Corrupt _) {
            return "error";
        }
    }

    private static String table(Random random, String delimiter, String type) {
        int columns = type.contains(" ") ? type.split(",", -1).length : 1 + random.nextInt(3);
        boolean sane = random.nextInt(4) > 0;
        StringBuilder text = new StringBuilder();
        int rows = random.nextInt(5);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns; i++) {
                String gap = List.of(" ", "\t", "  ", "\u00a0", "\u2003").get(random.nextInt(sane ? 3 : 5));
                text.append(i == 0 ? "" : delimiter.isEmpty() ? gap : delimiter);
                text.append(FIELDS.get(random.nextInt(sane ? 9 : FIELDS.size())).replace("\\u00a0", "\u00a0"));
            }
            text.append(List.of("\n", "\r\n", "\r", "\n\n", " # r\n", "\n#x\n", "").get(random.nextInt(7)));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            json.append(c < 32 || c > 126 || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return json.toString();
    }
}
