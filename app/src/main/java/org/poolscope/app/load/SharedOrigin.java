package org.poolscope.app.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.table.BadRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker says beside its descriptor of where the rows of an array come from.
 *
 * @param source   the file, or the block where the worker says nothing
 * @param bad      the first rows that did not fit
 * @param badCount how many did not
 * @param checksum CRC-32 of the text, 0 if it is not told
 */
public record SharedOrigin(String source, List<BadRow> bad, long badCount, long checksum) {
    private static final int HEX = 16;

    /** Copies the list. */
    public SharedOrigin {
        bad = List.copyOf(bad);
    }

    /**
     * Reads what a line has beside name, shape and dtype; what is not there, or of another form, is not told.
     *
     * @param block the source where the line names none
     */
    public static SharedOrigin parse(String line, String block) {
        try {
            JsonNode told = JsonMapper.shared().readTree(line);
            List<BadRow> bad = new ArrayList<>();
            for (JsonNode each : told.path("errors")) {
                bad.add(new BadRow(each.path("row").asLong(0), each.path("line").asLong(0),
                        each.path("column").asInt(0), each.path("text").asString(""),
                        each.path("reason").asString("")));
            }
            return new SharedOrigin(told.path("source").asString(block), bad, told.path("bad").asLong(0),
                    checksum(told.path("crc32").asString("")));
        } catch (JacksonException _) {
            return new SharedOrigin(block, List.of(), 0, 0);
        }
    }

    /** What came of the array, whose rows are now at {@code place}. */
    LoadedFile loaded(String place, long first, long rows) {
        return new LoadedFile(source, place, first, rows, bad, badCount, checksum);
    }

    /** What a line tells of a file beside its descriptor, by the names that {@link #parse} reads. */
    public static Map<String, Object> tell(LoadedFile file) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", file.source());
        told.put("rows", file.rows());
        told.put("bad", file.badCount());
        told.put("crc32", file.checksumText());
        told.put("errors", file.bad().stream().map(SharedOrigin::tell).toList());
        return told;
    }

    private static Map<String, Object> tell(BadRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("row", row.row());
        told.put("line", row.line());
        told.put("column", row.column());
        told.put("text", row.text());
        told.put("reason", row.reason());
        return told;
    }

    private static long checksum(String hex) {
        try {
            return Long.parseLong(hex, HEX);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
