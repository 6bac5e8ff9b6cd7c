package org.poolscope.app.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;

/** Writes the file of an export tab, asks first where one exists, and keeps what was chosen for the next time. */
final class WritingController {
    private static final String STOP = "stop";

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

    /** Stops the writing, if it goes on, and says no more of it. */
    void drop() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    /** Writes the file that is named; does nothing while one is being written. */
    void write() {
        if (running != null) {
            return;
        }
        Path target;
        try {
            target = Path.of(model.file().get().strip());
        } catch (InvalidPathException _) {
            refuse("Name a file first.");
            return;
        }
        if (model.file().get().isBlank()) {
            refuse("Name a file first.");
        } else if (Files.exists(target)) {
            Path other = FreeName.beside(target);
            view.tell(Parts.label(target.getFileName() + " exists."),
                    Parts.button("", "Write " + other.getFileName(), () -> write(other), "bar"),
                    Parts.button("", "Replace it", () -> write(target), "bar"));
        } else {
            write(target);
        }
    }

    private void write(Path target) {
        if (running != null) {
            return;
        }
        trial.hold();
        ExportJob job = trial.job();
        Way way = model.way().get();
        Map<String, String> chosen = model.choices().get();
        Set<ExportItem> items = Set.copyOf(model.items());
        Task task = workspace.tasks().run("Writing " + target.getFileName(),
                (cancel, progress) -> job.write(target, cancel, progress), words -> {
                    ExportSettings settings = new ExportSettings(workspace.remembered());
                    settings.written(job.format().name(), model.first(), way, target);
                    settings.chosen(job.format().name(), chosen);
                    written = items;
                    ended();
                    tell(words, target);
                }, failure -> {
                    ended();
                    refuse(failure.sentence());
                });
        running = task;
        view.writing(true, task::cancel);
        tab.actions().on(STOP, task::cancel);
    }

    private void ended() {
        running = null;
        view.writing(false, this::write);
        tab.actions().forget(STOP);
        trial.release();
    }

    private void tell(String words, Path target) {
        view.tell(Parts.label(words, "ok", "strong"),
                Parts.button("copy", "Copy path", () -> copies.copy(target.toAbsolutePath().toString()), "bar"));
        if (!tab.shown().get()) {
            workspace.tell(words);
        }
    }

    private void refuse(String why) {
        view.tell(Parts.label(why, "error"));
    }
}
