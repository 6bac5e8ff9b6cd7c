package org.poolscope.app.main.start;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.Support;

/** Looks at the address while it is typed, keeps the recent places, and hands what is to be opened to the workspace. */
public final class StartController implements StartView.Wishes {
    private static final Duration AFTER_TYPING = Duration.millis(300);

    private final StartModel model = new StartModel();
    private final Tasks tasks;
    private final Doors doors;
    private final Memory memory;
    private final ActionControls controls;
    private @Nullable StartView made;
    private final PauseTransition pause = new PauseTransition(AFTER_TYPING);
    private @Nullable Task looking;
    /** What was opened before the recent places were read: the newest last. */
    private final List<Recent> early = new ArrayList<>();
    private boolean read;
    private final ReachController reach;

    /** Where the start screen leads: both are called on the window's thread. */
    public interface Doors {
        /** Opens what a person typed or picked. */
        void open(String address);

        /** Tells of a failure that has no place on the start screen. */
        void tell(SourceException failure);
    }

    /**
     * What the start screen knows.
     *
     * @param file
     *            where recent places are kept
     * @param remember
     *            whether that file may be changed
     * @param clock
     *            says how long ago something was
     * @param known
     *            the back ends that say what an address is
     */
    public record Memory(RecentsFile file, boolean remember, Clock clock, Sources known) {}

    /** Fills the start screen of a window. */
    public StartController(Tasks tasks, Doors doors, ActionControls controls, Memory memory) {
        this.tasks = tasks;
        this.doors = doors;
        this.memory = memory;
        this.controls = controls;
        reach = new ReachController(tasks, memory.known(), model.stages());
        pause.setOnFinished(_ -> look(model.address().get().strip()));
        model.address().addListener(_ -> {
            stopLooking();
            pause.playFromStart();
        });
        tasks.run("Reading recent places", (_, _) -> memory.file().load(), this::showRecents, doors::tell);
    }

    /** The start screen, made when it is first to be seen. */
    public StartView view() {
        StartView there = made;
        if (there == null) {
            there = new StartView(model, this, controls, memory.clock());
            made = there;
        }
        return there;
    }

    /** What it shows. */
    public StartModel model() {
        return model;
    }

    /** Puts a source that was opened at the head of the recent places. */
    public void opened(String kind, String name, String address) {
        Recent newest = new Recent(kind, name, address, memory.clock().instant());
        if (!read) {
            early.add(newest);
            return;
        }
        add(newest);
    }

    private void add(Recent newest) {
        List<Recent> recents = new ArrayList<>(model.recents());
        recents.removeIf(old -> old.address().equals(newest.address()));
        recents.addFirst(newest);
        keep(recents.subList(0, Math.min(RecentsFile.MOST, recents.size())));
    }

    @Override
    public void open(String address) {
        if (!address.isBlank()) {
            doors.open(address.strip());
        }
    }

    @Override
    public void choose(Node beside) {
        MenuItem folder = new MenuItem("A folder…", Icons.of("folder"));
        folder.setOnAction(_ -> openChosen(new DirectoryChooser().showDialog(view().getScene().getWindow())));
        MenuItem file = new MenuItem("A file…", Icons.of("file"));
        file.setOnAction(_ -> openChosen(new FileChooser().showOpenDialog(view().getScene().getWindow())));
        new ContextMenu(folder, file).show(beside, Side.BOTTOM, 0, 4);
    }

    private void openChosen(@Nullable File chosen) {
        if (chosen != null) {
            open(chosen.getPath());
        }
    }

    @Override
    public void complete() {
        String typed = model.address().get();
        tasks.run("Completing " + typed, (_, _) -> Completion.of(typed), longer -> {
            if (model.address().get().equals(typed)) {
                model.address().set(longer);
                view().takeFocus();
            }
        }, doors::tell);
    }

    @Override
    public void forgetRecents() {
        keep(List.of());
    }

    private void stopLooking() {
        if (looking != null) {
            looking.drop();
        }
        reach.stop();
        model.kind().set("");
        model.stages().clear();
    }

    private void look(String address) {
        if (address.isEmpty()) {
            return;
        }
        model.stages().setAll(new Stage(Stage.State.RUNNING, "looking at names and first bytes"));
        looking = tasks.run("Looking at " + Location.withoutPassword(address), (_, _) -> probe(address), support -> {
            showSupport(support);
            if (support.score() > 0) {
                reach.go(address, failure -> model.stages().add(new Stage(Stage.State.FAILED, failure.sentence())));
            }
        }, failure -> model.stages().setAll(new Stage(Stage.State.FAILED, failure.what())));
    }

    private Support probe(String address) throws SourceException {
        try {
            return memory.known().best(Location.parse(address));
        } catch (IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), address, "");
        }
    }

    private void showSupport(Support support) {
        boolean fits = support.score() > 0;
        model.kind().set(fits ? support.kind() : "");
        model.stages().setAll(new Stage(fits ? Stage.State.DONE : Stage.State.FAILED, support.reason()));
    }

    private void showRecents(List<Recent> recents) {
        model.recents().setAll(recents);
        read = true;
        early.forEach(this::add);
        early.clear();
        tasks.run("Looking for recent places", (_, _) -> gone(recents), model.gone()::set, doors::tell);
    }

    private void keep(List<Recent> recents) {
        List<Recent> kept = List.copyOf(recents);
        model.recents().setAll(kept);
        if (memory.remember()) {
            tasks.run("Saving recent places", (_, _) -> {
                memory.file().save(kept);
                return kept;
            }, _ -> {}, doors::tell);
        }
    }

    private static Set<String> gone(List<Recent> recents) {
        Set<String> gone = new HashSet<>();
        for (Recent recent : recents) {
            if (file(recent.address()).filter(path -> !Files.exists(path)).isPresent()) {
                gone.add(recent.address());
            }
        }
        return gone;
    }

    private static Optional<Path> file(String address) {
        try {
            return Location.parse(address).file();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
