package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Clock;

/** Writes the module datetime; the counterpart of {@link DateBuilders}. */
final class ClockWriter {
    private final ValueWriter values;
    private final PickleOut out;

    ClockWriter(ValueWriter values, PickleOut out) {
        this.values = values;
        this.out = out;
    }

    void write(Clock clock) throws IOException, SourceException {
        if (out.recall(clock)) {
            return;
        }
        switch (clock) {
            case Clock.Date(LocalDate day) -> {
                values.className("datetime.date");
                byte[] packed = new byte[4];
                pack(day, packed);
                values.packed(packed);
                values.call(Opcode.TUPLE1);
            }
            case Clock.Time(LocalTime time, int fold, Clock.Zone zone) -> {
                values.className("datetime.time");
                byte[] packed = new byte[6];
                pack(time, packed, 0);
                packed[0] |= (byte) (marked(fold) << 7);
                stamp(packed, zone);
            }
            case Clock.DateTime(var stamp, int fold, Clock.Zone zone) -> {
                values.className("datetime.datetime");
                byte[] packed = new byte[10];
                pack(stamp.toLocalDate(), packed);
                pack(stamp.toLocalTime(), packed, 4);
                packed[2] |= (byte) (marked(fold) << 7);
                stamp(packed, zone);
            }
            case Clock.Span span -> span(span);
        }
        out.remember(clock);
    }

    /** Protocols before 4 have no place for it. */
    private int marked(int fold) {
        return out.isNew() ? fold & 1 : 0;
    }

    private void stamp(byte[] packed, Clock.@Nullable Zone zone) throws IOException, SourceException {
        values.packed(packed);
        if (zone == null) {
            values.call(Opcode.TUPLE1);
            return;
        }
        values.className("datetime.timezone");
        long seconds = Math.floorDiv(zone.offsetMicros(), 1_000_000L);
        span(new Clock.Span(Math.floorDiv(seconds, 86_400L), (int) Math.floorMod(seconds, 86_400L),
                (int) Math.floorMod(zone.offsetMicros(), 1_000_000L)));
        if (zone.name() == null) {
            values.call(Opcode.TUPLE1);
        } else {
            values.text(zone.name());
            values.call(Opcode.TUPLE2);
        }
        values.call(Opcode.TUPLE2);
    }

    private void span(Clock.Span span) throws IOException, SourceException {
        values.className("datetime.timedelta");
        out.whole(span.days());
        out.whole(span.seconds());
        out.whole(span.microseconds());
        values.call(Opcode.TUPLE3);
    }

    private static void pack(LocalDate day, byte[] packed) {
        packed[0] = (byte) (day.getYear() >> 8);
        packed[1] = (byte) day.getYear();
        packed[2] = (byte) day.getMonthValue();
        packed[3] = (byte) day.getDayOfMonth();
    }

    private static void pack(LocalTime time, byte[] packed, int at) {
        int micros = time.getNano() / 1000;
        packed[at] = (byte) time.getHour();
        packed[at + 1] = (byte) time.getMinute();
        packed[at + 2] = (byte) time.getSecond();
        packed[at + 3] = (byte) (micros >> 16);
        packed[at + 4] = (byte) (micros >> 8);
        packed[at + 5] = (byte) micros;
    }
}
