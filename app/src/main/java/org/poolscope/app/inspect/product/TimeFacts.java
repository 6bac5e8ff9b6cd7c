package org.poolscope.app.inspect.product;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.app.inspect.Fact;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;

/** The times of a product in atomic time and in UTC, each with its zone. */
final class TimeFacts {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1958, 1, 1, 0, 0);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final int MOST = 6;

    private TimeFacts() {}

    /** The chosen parameter's time in both scales if it is one, then the others that are set. */
    static List<Fact> of(Product product, String chosen) {
        List<Fact> facts = new ArrayList<>();
        time(product.meta().get(chosen)).ifPresent(time -> both(chosen, time, facts));
        for (Map.Entry<String, Parameter> entry : product.meta().parameters().entrySet()) {
            if (facts.size() < MOST && !entry.getKey().equals(chosen)) {
                time(Optional.of(entry.getValue())).ifPresent(
                        time -> facts.add(Fact.of(entry.getKey(), tai(time))));
            }
        }
        return facts;
    }

    /** {@code 2019-02-19T01:02:40.456789 TAI}. */
    static String tai(FineTime time) {
        return time.micros().map(micros -> {
            LocalDateTime at = EPOCH.plus(micros, ChronoUnit.MICROS);
            return (micros % 1_000_000 == 0 ? ISO : MICROS).format(at) + " TAI";
        }).orElse("Unknown");
    }

    private static void both(String name, FineTime time, List<Fact> facts) {
        facts.add(new Fact(name + ", TAI", tai(time), unset(time) ? MetaRow.NOT_SET : ""));
        facts.add(Fact.of(name + ", UTC", time.toString()));
        time.utc().flatMap(utc -> time.micros().map(
                micros -> micros - ChronoUnit.MICROS.between(EPOCH, utc)))
                .ifPresent(ahead -> facts.add(Fact.of("TAI − UTC", seconds(ahead))));
        facts.add(Fact.of("Stored", time.scale().className() + " " + time.tai()));
    }

    private static String seconds(long micros) {
        return micros % 1_000_000 == 0 ? micros / 1_000_000 + " s" : micros / 1e6 + " s";
    }

    private static boolean unset(FineTime time) {
        Long tai = time.tai();
        return tai != null && tai == 0;
    }

    private static Optional<FineTime> time(Optional<Parameter> parameter) {
        return parameter.map(Parameter::value).flatMap(FineTime::from);
    }
}
