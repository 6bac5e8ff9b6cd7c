package org.poolscope.app.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;

/** Tries an export on the real values whenever something of it changes, after its price where that is high. */
final class TrialController {
    /** Beyond this size of the file it would take too long to try what loses less. */
    private static final long CURED = 16L << 20;

    private final Tasks tasks;
    private final ExportModel model;
    private final ExportView view;
    private @Nullable Task running;
    private boolean priceSeen;
    private boolean held;
    private boolean wanted;
    private boolean known;

    TrialController(Tasks tasks, ExportModel model, ExportView view) {
        this.tasks = tasks;
        this.model = model;
        this.view = view;
        model.whenChanged(this::again);
        again();
    }

    /** What is tried, and written in the end. */
    ExportJob job() {
        Format format = model.chosenFormat();
        return new ExportJob(model.items(), model.inputs(), format, FormatChoices.of(format, model.choices().get()),
                model.request(), model.making());
    }

    /** Whether what gets lost has been shown for what is asked now, and it can be written. */
    boolean isKnown() {
        return known;
    }

    /** Gives up what is being tried and begins nothing until {@link #release}. */
    void hold() {
        if (held) {
            return;
        }
        Task task = running;
        wanted = task != null && !task.ended().get();
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
        known = false;
        view.showItems(model.items().stream().map(SourceRow::unread).toList());
        if (model.items().isEmpty()) {
            refuse("There is nothing to export yet.");
            return;
        }
        if (!model.misunderstood().isEmpty()) {
            refuse(model.misunderstood());
            return;
        }
        ExportJob job = job();
        boolean asked = priceSeen;
        running = tasks.run("Trying the export", (cancel, progress) -> {
            Price price = asked ? new Price(0) : job.price(cancel);
            return new Tried(price, price.isHigh() ? null : job.preview(cancel, progress));
        }, this::show, this::refused);
    }

    private void show(Tried tried) {
        ExportPreview preview = tried.preview();
        if (preview != null) {
            known = preview.refusal().isEmpty();
            view.show(preview, "About " + Words.size(preview.bytes())
                    + ". Written beside the target first, then renamed: never half a file.");
            tryOthers(() -> findCures(preview));
            return;
        }
        view.price(Parts.note("", "info", model.name() + " is " + tried.price().words() + ".",
                "Nothing has been read yet.", Parts.button("", "Read it and show what comes of it", () -> {
                    priceSeen = true;
                    again();
                }, "bar")));
    }

    private void findCures(ExportPreview preview) {
        ExportJob job = job();
        if (!preview.losses().isEmpty() && preview.bytes() < CURED) {
            running = tasks.run("Looking for ways to lose less",
                    (cancel, _) -> new Cures(job, preview.losses(), cancel).find(), view::showCures, _ -> {});
        }
    }

    private void tryOthers(Runnable then) {
        running = tasks.run("Trying the other ways", job()::tryAll, ways -> {
            view.show(ways);
            then.run();
        }, _ -> view.show(Map.of()));
    }

    private void refused(SourceException failure) {
        refuse(failure.what() + " " + failure.remedy());
        if (failure instanceof SourceException.Unsupported) {
            tryOthers(() -> {});
        }
    }

    private void refuse(String why) {
        view.show(ExportPreview.refused(why), "");
    }
}
