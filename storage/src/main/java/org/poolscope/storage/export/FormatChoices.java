package org.poolscope.storage.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was chosen of the options of a format. */
public final class FormatChoices {
    private final Map<String, String> chosen;

    private FormatChoices(Map<String, String> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /** Every option as it normally is. */
    public static FormatChoices normal(Format format) {
        return of(format, Map.of());
    }

    /**
     * The normal choices but for {@code wanted}.
     *
     * @throws IllegalArgumentException for an option or a choice that there is not, with what there is
     */
    public static FormatChoices of(Format format, Map<String, String> wanted) {
        Map<String, String> chosen = new HashMap<>();
        format.options().forEach(option -> chosen.put(option.name(), option.normal()));
        wanted.forEach((name, value) -> {
            List<FormatOption> found = format.options().stream().filter(option -> option.name().equals(name)).toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(format.name() + " has no option '" + name + "'; there are: "
                        + String.join(", ", format.options().stream().map(FormatOption::name).toList()) + ".");
            }
            List<String> choices = found.getFirst().choices();
            if (!choices.isEmpty() && !choices.contains(value)) {
                throw new IllegalArgumentException("The option '" + name + "' of " + format.name() + " cannot be '"
                        + value + "'; choose one of: " + String.join(", ", choices) + ".");
            }
            chosen.put(name, value);
        });
        return new FormatChoices(chosen);
    }

    /** What was chosen of an option that the format has. */
    public String of(String name) {
        String value = chosen.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no option " + name);
        }
        return value;
    }
}
