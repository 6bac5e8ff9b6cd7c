package org.poolscope.model.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;

/** Reads the tagged form of dates, times and spans. */
final class ClockReader {
    private ClockReader() {}

    static Clock read(String tag, TaggedNode node) {
        return switch (tag) {
            case "date" -> new Clock.Date(LocalDate.parse(node.text("iso")));
            case "time" -> new Clock.Time(LocalTime.parse(local(node.text("iso"), 0)), fold(node), zone(node));
            case "datetime" -> new Clock.DateTime(LocalDateTime.parse(local(node.text("iso"), "2000-01-01T".length())),
                    fold(node), zone(node));
            default -> new Clock.Span(TaggedNode.integer(node.get("days")).longValueExact(), node.integer("seconds"),
                    node.integer("microseconds"));
        };
    }

    /** The text without its offset, which the form holds a second time. */
    private static String local(String iso, int timeFrom) {
        for (int i = timeFrom; i < iso.length(); i++) {
            if (iso.charAt(i) == '+' || iso.charAt(i) == '-') {
                return iso.substring(0, i);
            }
        }
        return iso;
    }

    private static int fold(TaggedNode node) {
        return node.has("fold") ? node.integer("fold") : 0;
    }

    private static Clock.@Nullable Zone zone(TaggedNode node) {
        if (!node.has("utcoffset_s")) {
            return null;
        }
        long micros = Math.round(FloatText.parse(node.text("utcoffset_s")) * 1e6);
        return new Clock.Zone(micros, node.optionalText("tzname"));
    }
}
