package org.poolscope.model.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Dates, times and spans of Python's datetime module, to the microsecond. */
public sealed interface Clock extends Value permits Clock.Date, Clock.Time, Clock.DateTime, Clock.Span {

    /** A calendar day. */
    record Date(LocalDate value) implements Clock {}

    /** A time of day; {@code fold} 1 marks the second pass of a repeated hour. */
    record Time(LocalTime value, int fold, @Nullable Zone zone) implements Clock {}

    /** A day and time; {@code fold} as in {@link Time}. */
    record DateTime(LocalDateTime value, int fold, @Nullable Zone zone) implements Clock {}

    /** A span of time in Python's normal form. */
    record Span(long days, int seconds, int microseconds) implements Clock {}

    /** A fixed zone: microseconds east of UTC and its name, null where Python would make one up. */
    record Zone(long offsetMicros, @Nullable String name) {}
}
