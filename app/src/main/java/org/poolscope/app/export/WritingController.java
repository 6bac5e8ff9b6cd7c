package org.poolscope.app.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.SourceException;

/**
 * Writes the file of an export tab, asks first where one exists, and keeps what was chosen for the next time. Writing goes
 * on when the tab is closed.
 */
final class WritingController {
    private static final String STOP = "stop";
    /** The formats whose files are sources as well. */
    private static final Set<String> READ = Set.of("csv", "tsv", "ecsv", "hdf5", "npy", "npz");

    private final Workspace workspace;
    private final CopyTarget copies;
    private final ExportModel model;
    private final ExportView view;
    private final WorkTab tab;
    private final TrialController trial;
    private @Nullable Task running;
    private Set<ExportItem> written = Set.of();

    WritingController(Workspace workspace, CopyTarget copies, ExportModel model, ExportView view, WorkTab tab,
            TrialController trial) {
        this.workspace = workspace;
        this.copies = copies;
        this.model = model;
        this.view = view;
        this.tab = tab;
        this.trial = trial;
    }

    /** Whether a file was written that has all the values. */
    boolean isWritten() {
        return written.containsAll(model.items());
    }

    /** Says no more of what was written before, as something else is asked now. */
    void forget() {
        if (running == null) {
            view.tell();
        }
    }

    /** Looks at the file that is named and writes it if there is none yet; does nothing while one is being written. */
    void write() {
        if (running != null) {
            return;
        }
        String name = model.file().get().strip();
        Path target;
        try {
            target = Path.of(name);
        } catch (InvalidPathException _) {
            view.refuse("Name a file first.");
            return;
        }
        if (name.isEmpty() || target.getFileName() == null) {
            view.refuse("Name a file first.");
            return;
        }
        if (!trial.isKnown()) {
            view.refuse("Nothing is written before its losses are known.");
            return;
        }
        trial.hold();
        Order order = order();
        running = workspace.tasks().run("Looking at " + target.getFileName(), (_, _) -> order.job().target(target),
                found -> {
                    running = null;
                    if (found.isThere()) {
                        trial.release();
                        ask(found);
                    } else {
                        write(order, target, false);
                    }
                }, this::failed);
    }

    private void ask(Target found) {
        view.tell(Parts.note("warn", "warn", found.words(), ""), buttons(
                Parts.button("", "Write " + found.free().getFileName(), () -> write(order(), found.free(), false),
                        "bar"),
                Parts.button("", "Replace it", () -> write(order(), found.file(), true), "bar")));
    }

    /** What is to be written, as it is asked for at one moment. */
    private record Order(ExportJob job, Way way, Map<String, String> chosen, Set<ExportItem> items) {}

    private Order order() {
        return new Order(trial.job(), model.way().get(), model.choices().get(), Set.copyOf(model.items()));
    }

    private void write(Order order, Path target, boolean replacing) {
        if (running != null) {
            return;
        }
        trial.hold();
        Task task = workspace.tasks().run("Writing " + target.getFileName(),
                (cancel, progress) -> order.job().write(target, replacing, cancel, progress), words -> {
                    ExportSettings settings = new ExportSettings(workspace.remembered());
                    String format = order.job().format().name();
                    settings.written(format, model.first(), order.way(), target);
                    settings.chosen(format, order.chosen());
                    written = order.items();
                    ended();
                    done(words, target.toAbsolutePath(), READ.contains(format));
                }, this::failed);
        running = task;
        view.writing(task);
        tab.actions().on(STOP, task::cancel);
    }

    private void ended() {
        running = null;
        view.written();
        tab.actions().forget(STOP);
        trial.release();
    }

    private void failed(SourceException failure) {
        ended();
        view.refuse(failure.sentence());
        if (!tab.shown().get()) {
            workspace.tell(failure);
        }
    }

    private void done(String words, Path file, boolean isRead) {
        FlowPane next = buttons(Parts.button("folder", "Show in folder", () -> showFolder(file), "bar"),
                Parts.button("copy", "Copy path", () -> copies.copy(file.toString()), "bar"));
        if (isRead) {
            next.getChildren().addFirst(
                    Parts.button("open", "Open here", () -> workspace.open(file.toString()), "bar"));
        }
        view.tell(Parts.note("ok", "check", words, ""), next);
        if (!tab.shown().get()) {
            workspace.tell(words);
        }
    }

    private void showFolder(Path file) {
        workspace.tasks().run("Showing " + file.getFileName(), (_, _) -> FolderCommand.run(file), _ -> {},
                workspace::tell);
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane row = new FlowPane(8, 8, buttons);
        row.getStyleClass().add("bar");
        return row;
    }
}
