package org.poolscope.app.main;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.SignInWanted;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Stale;

/**
 * Asks every few seconds whether the servers of open sources are there. While one is away a quiet note says from when what
 * is shown is; when it is there again, what is shown is asked for anew.
 */
final class PresenceController {
    private static final Duration PAUSE = Duration.seconds(3);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final WorkspaceController workspace;
    private final Pane notes;
    private final Consumer<OpenSource> back;
    private final Map<OpenSource, Watch> watches = new HashMap<>();

    /** Puts its notes into a pane; {@code back} hears of each source whose server is there again. */
    PresenceController(WorkspaceController workspace, Pane notes, Consumer<OpenSource> back) {
        this.workspace = workspace;
        this.notes = notes;
        this.back = back;
    }

    /** Watches from now on. */
    void watch(OpenSource source) {
        Watch watch = new Watch(source);
        watches.put(source, watch);
        watch.ask();
    }

    /** Watches no more. */
    void forget(OpenSource source) {
        Watch watch = watches.remove(source);
        if (watch != null) {
            watch.end();
        }
    }

    /** The words of the badge of a source whose server is away. */
    static String badge(Stale stale) {
        return "as of " + time(stale.asOf());
    }

    private static String time(Instant when) {
        boolean today = Instant.now().minusSeconds(12 * 3600).isBefore(when);
        return (today ? TIME : DAY).format(when);
    }

    /** One source that is watched. */
    private final class Watch {
        private final OpenSource source;
        private final PauseTransition pause = new PauseTransition(PAUSE);
        private boolean openedAway;
        private boolean asked;
        private @Nullable Task asking;
        private @Nullable Node note;

        Watch(OpenSource source) {
            this.source = source;
            pause.setOnFinished(_ -> ask());
        }

        void ask() {
            pause.stop();
            if (asking != null) {
                return;
            }
            Task task = workspace.tasks().run("Asking for " + source.title(),
                    (_, _) -> source.source().stale(), this::hear, this::refused);
            // The window is not busy while somebody far away is waited for.
            workspace.tasks().settled(task);
            asking = task;
        }

        void end() {
            pause.stop();
            Task task = asking;
            if (task != null) {
                task.drop();
            }
            put(null);
        }

        private void hear(Optional<Stale> stale) {
            asking = null;
            boolean was = source.stale().get() != null;
            openedAway = asked ? openedAway : stale.isPresent();
            asked = true;
            source.stale().set(stale.orElse(null));
            put(stale.map(this::away).orElse(null));
            if (was && stale.isEmpty()) {
                comeBack();
            }
            pause.playFromStart();
        }

        /** A source that was opened without its server is opened anew: the server may be of another kind than was thought. */
        private void comeBack() {
            if (openedAway) {
                openedAway = false;
                workspace.reopen(source, source.writable().get(), () -> back.accept(source));
            } else {
                back.accept(source);
            }
        }

        private void refused(SourceException failure) {
            asking = null;
            put(failure instanceof SignInWanted
                    ? Parts.note("warn", "lock", source.title() + " wants a sign-in again.", failure.what(),
                            Parts.button("", "Sign in…", this::openAgain, "bar"))
                    : Parts.note("warn", "warn", source.title() + ": " + failure.what(), failure.remedy()));
            pause.playFromStart();
        }

        private void openAgain() {
            workspace.close(source);
            workspace.open(source.location());
        }

        private Node away(Stale stale) {
            return Parts.note("", "clock", source.title() + " is away.", stale.why() + " What you see is as of "
                    + time(stale.asOf()) + ".",
                    Parts.button("refresh", "Ask now", this::ask, "bar"));
        }

        private void put(@Nullable Node next) {
            if (note != null) {
                notes.getChildren().remove(note);
            }
            if (next != null) {
                notes.getChildren().add(next);
            }
            note = next;
        }
    }
}
