package org.poolscope.app.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;

/** Tries an export on the real values whenever something of it changes, after its price where that is high. */
final class TrialController {
    private final Tasks tasks;
    private final ExportModel model;
    private final ExportView view;
    private @Nullable Task running;
    private boolean priceSeen;
    private boolean held;
    private boolean wanted;

    TrialController(Tasks tasks, ExportModel model, ExportView view) {
        this.tasks = tasks;
        this.model = model;
        this.view = view;
        model.items().subscribe(this::again);
        model.format().subscribe(_ -> again());
        model.way().addListener(_ -> again());
        model.choices().subscribe(this::again);
        model.join().whenChanged(() -> {
            if (model.way().get() == Way.JOIN) {
                again();
            }
        });
    }

    /** What is tried, and written in the end. */
    ExportJob job() {
        Format format = model.chosenFormat();
        return new ExportJob(model.items(), model.inputs(), format, FormatChoices.of(format, model.choices().get()),
                model.request(), model.making());
    }

    /** Gives up what is being tried and begins nothing until {@link #release}. */
    void hold() {
        drop();
        held = true;
    }

    /** Tries what changed in the meantime, if something did. */
    void release() {
        held = false;
        if (wanted) {
            again();
        }
    }

    /** Gives up what is being tried. */
    void drop() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    /** What came of trying it: the preview, or only what it would cost. */
    private record Tried(Price price, @Nullable ExportPreview preview) {}

    private void again() {
        wanted = held;
        if (held) {
            return;
        }
        drop();
        view.showItems(model.items().stream().map(SourceRow::unread).toList());
        if (model.items().isEmpty()) {
            view.show(ExportPreview.refused("There is nothing to export yet."));
            return;
        }
        ExportJob job = job();
        boolean asked = priceSeen;
        running = tasks.run("Trying the export", (cancel, progress) -> {
            Price price = asked ? new Price(0) : job.price(cancel);
            return new Tried(price, price.isHigh() ? null : job.preview(cancel, progress));
        }, this::show, failure -> view.show(ExportPreview.refused(failure.what() + " " + failure.remedy())));
    }

    private void show(Tried tried) {
        ExportPreview preview = tried.preview();
        if (preview != null) {
            view.show(preview);
            running = tasks.run("Trying the other ways", job()::tryAll, view::show, failure -> view.show(Map.of()));
            return;
        }
        view.price(Parts.note("", "info", model.name() + " is " + tried.price().words() + ".",
                "Nothing has been read yet.", Parts.button("", "Read it and show what comes of it", () -> {
                    priceSeen = true;
                    again();
                }, "bar")));
    }
}
