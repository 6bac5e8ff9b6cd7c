package org.poolscope.model.array;

import java.util.Arrays;
import java.util.Optional;

/** Units of datetime64 and timedelta64 (numpy manual, "Datetime units"); {@code GENERIC} is a delta without a unit. */
public enum TimeUnit {
    YEAR("Y"), MONTH("M"), WEEK("W"), DAY("D"), HOUR("h"), MINUTE("m"), SECOND("s"), MILLI("ms"), MICRO("us"), NANO(
            "ns"), PICO("ps"), FEMTO("fs"), ATTO("as"), GENERIC("generic");

    private final String code;

    TimeUnit(String code) {
        this.code = code;
    }

    /** The code in brackets of a type string such as {@code <M8[ms]}. */
    public String code() {
        return code;
    }

    /** The unit of a code, empty if numpy has none of that name. */
    public static Optional<TimeUnit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
