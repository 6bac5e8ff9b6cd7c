package org.poolscope.storage.shelf.pickle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** The module datetime: each value is packed into a few bytes, the largest unit first (CPython, datetime.py). */
final class DateBuilders {
    private static final String ZONE = "datetime.timezone";
    private static final long MICROS_OF_DAY = 86_400_000_000L;

    private DateBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        data.put(new Value.Global("datetime", "datetime"), call -> checked(call, DateBuilders::dateTime));
        data.put(new Value.Global("datetime", "date"), call -> checked(call, DateBuilders::date));
        data.put(new Value.Global("datetime", "time"), call -> checked(call, DateBuilders::time));
        data.put(new Value.Global("datetime", "timedelta"), DateBuilders::span);
        data.put(new Value.Global("datetime", "timezone"), DateBuilders::zone);
    }

    private static Value checked(Call call, Builder builder) throws SourceException {
        try {
            return builder.build(call);
        } catch (DateTimeException _) {
            throw call.unsuitable();
        }
    }

    private static Value dateTime(Call call) throws SourceException {
        call.expect(1, 2);
        byte[] packed = call.bytes(0);
        if (packed.length != 10) {
            throw call.unsuitable();
        }
        Clock.Zone zone = zoneOf(call);
        if (zone == null && call.count() == 2) {
            return withForeignZone(call);
        }
        LocalDate day = LocalDate.of(year(packed), packed[2] & 0x7F, packed[3]);
        return new Clock.DateTime(LocalDateTime.of(day, timeOf(packed, 4, packed[4])), fold(packed[2]), zone);
    }

    private static Value date(Call call) throws SourceException {
        call.expect(1, 1);
        byte[] packed = call.bytes(0);
        if (packed.length != 4) {
            throw call.unsuitable();
        }
        return new Clock.Date(LocalDate.of(year(packed), packed[2], packed[3]));
    }

    private static Value time(Call call) throws SourceException {
        call.expect(1, 2);
        byte[] packed = call.bytes(0);
        if (packed.length != 6) {
            throw call.unsuitable();
        }
        Clock.Zone zone = zoneOf(call);
        if (zone == null && call.count() == 2) {
            return withForeignZone(call);
        }
        return new Clock.Time(timeOf(packed, 0, packed[0] & 0x7F), fold(packed[0]), zone);
    }

    private static int year(byte[] packed) {
        int year = ((packed[0] & 0xFF) << 8) | (packed[1] & 0xFF);
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
        return year;
    }

    private static LocalTime timeOf(byte[] packed, int at, int hour) {
        int micros = ((packed[at + 3] & 0xFF) << 16) | ((packed[at + 4] & 0xFF) << 8) | (packed[at + 5] & 0xFF);
        if (micros >= 1_000_000) {
            throw new DateTimeException("microsecond " + micros);
        }
        return LocalTime.of(hour, packed[at + 1], packed[at + 2], micros * 1000);
    }

    /** The second pass of a repeated hour is marked in the top bit of the month or the hour (PEP 495). */
    private static int fold(byte marked) {
        return marked < 0 ? 1 : 0;
    }

    private static Value span(Call call) throws SourceException {
        call.expect(0, 3);
        long days = call.count() > 0 ? call.number(call.arg(0)) : 0;
        long seconds = call.count() > 1 ? call.number(call.arg(1)) : 0;
        long micros = call.count() > 2 ? call.number(call.arg(2)) : 0;
        boolean normal = Math.abs(days) <= 999_999_999 && seconds >= 0 && seconds < 86_400 && micros >= 0
                && micros < 1_000_000;
        if (!normal) {
            throw call.unsuitable();
        }
        return new Clock.Span(days, (int) seconds, (int) micros);
    }

    /** A zone by itself has no value of its own, so it is an object that shows its offset and name. */
    private static Value zone(Call call) throws SourceException {
        call.expect(1, 2);
        if (!(call.arg(0) instanceof Clock.Span span) || Math.abs(micros(span)) >= MICROS_OF_DAY) {
            throw call.unsuitable();
        }
        if (call.count() == 2) {
            call.text(1);
        }
        return new Instance(ZONE, false, new Sequence(SequenceType.TUPLE, Items.shared(call.args())), null, null);
    }

    private static long micros(Clock.Span span) {
        return (span.days() * 86_400 + span.seconds()) * 1_000_000 + span.microseconds();
    }

    private static Clock.@Nullable Zone zoneOf(Call call) throws SourceException {
        if (call.count() < 2 || !(call.arg(1) instanceof Instance object) || !object.className().equals(ZONE)
                || !(object.arguments() instanceof Sequence arguments)) {
            return null;
        }
        List<Value> parts = arguments.items();
        if (parts.isEmpty() || !(parts.getFirst() instanceof Clock.Span span)) {
            return null;
        }
        return new Clock.Zone(micros(span), parts.size() > 1 ? call.textOf(parts.get(1)) : null);
    }

    /** A zone of a class that is no data, from pytz for example, has rules that the pickle does not hold. */
    private static Value withForeignZone(Call call) {
        call.context().warn("A time has a zone whose rules are not in the pickle; it is shown as it is stored.");
        return new Instance(call.name().qualifiedName(), false,
                new Sequence(SequenceType.TUPLE, Items.shared(call.args())), null, null);
    }
}
