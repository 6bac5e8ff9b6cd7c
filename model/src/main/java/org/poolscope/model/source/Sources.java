package org.poolscope.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.StringJoiner;

/** All back ends at hand; picks the one that can open a location best. */
public final class Sources {
    private static final String NOTHING_KNOWN = "There is nothing here that can be opened.";

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
     * @throws SourceException.NotFound if nothing is there, or if no back end knows what it is, with what each looked for
     */
    public Source open(Location location, OpenOptions options) throws SourceException {
        Optional<Choice> choice = choose(location);
        if (choice.isEmpty()) {
            Support none = best(location);
            throw new SourceException.NotFound(none.reason(), location.source(), none.isAbsent()
                    ? "Check the name."
                    : "Give a folder, a file or a URL of a kind that can be opened.");
        }
        return choice.get().provider().open(location, options);
    }

    /** Goes to a location stage by stage with the back end that fits best, if one does; see {@link SourceProvider#reach}. */
    public void reach(Location location, ConnectionSteps steps, Cancel cancel) throws SourceException {
        Optional<Choice> choice = choose(location);
        if (choice.isPresent()) {
            choice.get().provider().reach(location, steps, cancel);
        }
    }

    /** Trusts the certificate of the server of a location from now on; see {@link SourceProvider#trust}. */
    public void trust(Location location, String fingerprint) throws SourceException {
        Optional<Choice> choice = choose(location);
        if (choice.isPresent()) {
            choice.get().provider().trust(location, fingerprint);
        }
    }

    /** How to sign in at the server of a location; empty where nobody asks. */
    public Optional<SignIn> signIn(Location location) {
        return choose(location).flatMap(choice -> choice.provider().signIn(location));
    }

    /** A back end and what it says of a location. */
    public record Choice(SourceProvider provider, Support support) {}

    /** What the back end that fits best says of the location; where none does, why not. */
    public Support best(Location location) {
        List<Support> all = candidates(location).stream().map(Choice::support).toList();
        if (!all.isEmpty() && all.getFirst().score() > 0) {
            return all.getFirst();
        }
        return all.stream().filter(Support::isAbsent).findFirst().orElseGet(() -> Support.no(whyNone(location, all)));
    }

    private static String whyNone(Location location, List<Support> all) {
        StringJoiner reasons = new StringJoiner(" ");
        all.stream().map(Support::reason).filter(reason -> !reason.isBlank()).distinct().forEach(reasons::add);
        if (reasons.length() > 0) {
            return NOTHING_KNOWN + " " + reasons;
        }
        return location.scheme().equals("file")
                ? NOTHING_KNOWN
                : "No address that begins with " + location.scheme() + ": can be opened.";
    }
}
