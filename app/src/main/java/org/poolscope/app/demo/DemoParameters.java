package org.poolscope.app.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.poolscope.model.product.BooleanParameter;
import org.poolscope.model.product.DateParameter;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.LeapSeconds;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.Vector;
import org.poolscope.model.value.Value;

/** Makes the metadata of the demo's products: every kind of parameter, and one value that breaks its rules. */
final class DemoParameters {
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");
    private static final List<String> FILTERS = List.of("B", "V", "R");

    private DemoParameters() {}

    /** The product with what is to be said of an exposure. */
    static Product of(Exposure exposure, String level, Product product) {
        MetaData meta = product.meta();
        meta = text(meta, "creator", PEOPLE.get(exposure.number() % PEOPLE.size()));
        meta = text(meta, "instrument", "SPEC-1");
        meta = text(meta, "modelName", "flight spare");
        meta = text(meta, "mission", "demo");
        meta = text(meta, "level", level);
        meta = text(meta, "rootCause", "survey of a variable star");
        meta = time(meta, "startDate", exposure.begin());
        meta = time(meta, "endDate", exposure.end());
        meta = time(meta, "creationDate", exposure.end().plusSeconds(40));
        return product.withMeta(meta)
                .withParameter("number", number("of the exposure", DemoValues.whole(exposure.number()), ""))
                .withParameter("night", number("it was taken in", DemoValues.whole(exposure.night()), ""))
                .withParameter("exposure", valid(number("how long the shutter was open",
                        DemoValues.whole(exposure.seconds()), "s"), range(1, 600, "usable")))
                .withParameter("temperature", valid(number("of the detector",
                        DemoValues.real(exposure.temperature()), "K"), range(70, 88, "cold"), range(88, 92, "warm")))
                .withParameter("phase", valid(number("of the star's swing", DemoValues.real(exposure.phase()), ""),
                        range(0, 1, "")))
                .withParameter("pointing", number("right ascension and declination", pointing(exposure), "deg"))
                .withParameter("filter", valid(StringParameter.of("in front of the detector",
                        FILTERS.get(exposure.number() % FILTERS.size())), choice("B", "blue"), choice("V", "visual"),
                        choice("R", "red")))
                .withParameter("quality", valid(number("bit 0: clouds, bit 1: moon", quality(exposure), "")
                        .with("type", DemoValues.text("binary")), mask(3, 0, "clean"), mask(3, 2, "moonlight")))
                .withParameter("calibrated", BooleanParameter.of("against the dark frame", !level.equals("L0")))
                .withParameter("seen", DateParameter.of("middle of the exposure", null,
                        moment(exposure.begin().plusSeconds(exposure.seconds() / 2))))
                .withParameter("window", number("first and last channel read", DemoValues.listOf(
                        List.of(DemoValues.whole(0), DemoValues.whole(Exposure.CHANNELS - 1L))), ""));
    }

    /** A number, list or vector. */
    static Parameter number(String description, Value value, String unit) {
        return NumericParameter.of(description, value, unit.isEmpty() ? null : unit);
    }

    /** With another text where one is. */
    static MetaData text(MetaData meta, String name, String text) {
        return meta.get(name).map(old -> meta.with(name, old.withValue(DemoValues.text(text)))).orElse(meta);
    }

    private static MetaData time(MetaData meta, String name, LocalDateTime utc) {
        return meta.get(name).map(old -> meta.with(name, old.withValue(moment(utc).stored()))).orElse(meta);
    }

    private static FineTime moment(LocalDateTime utc) {
        return FineTime.of(utc, FineTime.Scale.FINE_TIME, LeapSeconds.BUILT_IN);
    }

    private static Value pointing(Exposure exposure) {
        return new Vector("Vector2D", List.of(DemoValues.real(83.8221),
                DemoValues.real(-5.3911 + exposure.number() / 1000.0)), "deg", null).stored();
    }

    private static Value quality(Exposure exposure) {
        return DemoValues.whole(exposure.number() % 4 == 1 ? 2 : 0);
    }

    private static Parameter valid(Parameter parameter, Value... rules) {
        return parameter.with("valid", DemoValues.listOf(List.of(rules)));
    }

    private static Value range(long low, long high, String name) {
        return rule(DemoValues.listOf(List.of(DemoValues.whole(low), DemoValues.whole(high))), name);
    }

    /** Told from a range by the order of its numbers. */
    private static Value mask(long mask, long bits, String name) {
        return range(mask, bits, name);
    }

    private static Value choice(String text, String name) {
        return rule(DemoValues.text(text), name);
    }

    private static Value rule(Value allows, String name) {
        return DemoValues.listOf(List.of(allows, DemoValues.text(name)));
    }
}
