package org.poolscope.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.StringJoiner;

/** All back ends at hand; picks the one that can open a location best. */
public final class Sources {
    private final List<SourceProvider> providers;

    /** Of these back ends; the earlier one wins a tie. */
    public Sources(List<SourceProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Of all back ends on the class path, in the order in which they are registered. */
    public static Sources installed() {
        return new Sources(ServiceLoader.load(SourceProvider.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** The back end that fits best and how well it fits, empty if none does. */
    public Optional<Choice> choose(Location location) {
        return candidates(location).stream().filter(choice -> choice.support().score() > 0).findFirst();
    }

    /** What every back end says of the location, the best first. */
    public List<Choice> candidates(Location location) {
        List<Choice> choices = new ArrayList<>();
        providers.forEach(provider -> choices.add(new Choice(provider, provider.probe(location))));
        choices.sort((a, b) -> Double.compare(b.support().score(), a.support().score()));
        return choices;
    }

    /**
     * Opens a location with the back end that fits best.
     *
     * @throws SourceException.NotFound if no back end knows what it is, with what each one looked for
     */
    public Source open(Location location, OpenOptions options) throws SourceException {
        Optional<Choice> choice = choose(location);
        if (choice.isEmpty()) {
            throw new SourceException.NotFound(whyNone(location), location.source(),
                    "Give a folder, a file or a URL of one of these kinds.");
        }
        return choice.get().provider().open(location, options);
    }

    /** A back end and what it says of a location. */
    public record Choice(SourceProvider provider, Support support) {}

    private String whyNone(Location location) {
        StringJoiner reasons = new StringJoiner(" ");
        candidates(location).stream().map(choice -> choice.support().reason()).filter(reason -> !reason.isBlank())
                .distinct().forEach(reasons::add);
        return reasons.length() == 0
                ? "No back end knows what this is."
                : "No back end knows what this is. " + reasons;
    }
}
