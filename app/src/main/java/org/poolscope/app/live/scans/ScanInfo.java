package org.poolscope.app.live.scans;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * What the writer of a scan told of it, read by name. Everything is optional and of any type, so whatever is absent or of
 * another type than expected reads as not told.
 */
public record ScanInfo(Container.Mapping told) {

    /** A text, if there is one of that name that is not empty. */
    public Optional<String> text(String name) {
        return told.get(name).flatMap(value -> value instanceof Value.Text(String text) && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty());
    }

    /** A number above zero. */
    public OptionalLong count(String name) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() < 1e15
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    /** A number of any kind. */
    public OptionalDouble number(String name) {
        return switch (told.get(name).orElse(Value.None.NONE)) {
            case Value.Whole whole -> OptionalDouble.of(whole.exact().doubleValue());
            case Value.Real(double real) -> OptionalDouble.of(real);
            default -> OptionalDouble.empty();
        };
    }

    /** A moment, if it is written as ISO 8601 with an offset. */
    public Optional<Instant> time(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }

    /** What is told below a name, nothing if that is no mapping. */
    public ScanInfo below(String name) {
        return told.get(name).flatMap(value -> value instanceof Container.Mapping mapping
                ? Optional.of(new ScanInfo(mapping))
                : Optional.empty()).orElseGet(ScanInfo::none);
    }

    /** The mappings of a list. */
    public List<ScanInfo> list(String name) {
        List<ScanInfo> found = new ArrayList<>();
        if (told.get(name).orElse(null) instanceof Container.Sequence sequence) {
            sequence.items().forEach(item -> {
                if (item instanceof Container.Mapping mapping) {
                    found.add(new ScanInfo(mapping));
                }
            });
        }
        return List.copyOf(found);
    }

    /** The names that something is told below. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.key(i) instanceof Value.Text(String name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Nothing told. */
    public static ScanInfo none() {
        return new ScanInfo(new Container.Mapping(Container.Mapping.MappingType.DICT, List.of(), null));
    }
}
