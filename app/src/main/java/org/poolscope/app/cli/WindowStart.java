package org.poolscope.app.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.poolscope.app.main.Window;

/**
 * Starts the window of a command line. Parsing the line takes as long as building the window does, so where the first
 * word leaves no doubt that one will be shown, both begin at once.
 */
final class WindowStart {
    private final Optional<Supplier<Window>> begun;

    private WindowStart(Optional<Supplier<Window>> begun) {
        this.begun = begun;
    }

    /** Begins no window before it is asked for. */
    static WindowStart later() {
        return new WindowStart(Optional.empty());
    }

    /** Begins the window of this line unless it wants something else of it, or of us. */
    static WindowStart of(String... args) {
        boolean opens = args.length == 0 || args[0].equals(PoolscopeCommand.WINDOW);
        boolean plain = Arrays.stream(args).noneMatch(word -> word.startsWith("--screenshot") || word.equals("--help"));
        return opens && plain && Screen.isThere() ? new WindowStart(Optional.of(begin())) : later();
    }

    /** Whether the window has begun. */
    boolean hasBegun() {
        return begun.isPresent();
    }

    /** The window, begun now if it is not yet; {@code picture} if it shall never be seen. */
    Window window(boolean picture) {
        return begun.map(Supplier::get).orElseGet(() -> Window.begin(picture));
    }

    /** What goes wrong is told once the line is known to be right. */
    private static Supplier<Window> begin() {
        try {
            Window window = Window.begin(false);
            return () -> window;
        } catch (UnsupportedOperationException | IllegalStateException e) {
            return () -> {
                throw e;
            };
        }
    }
}
