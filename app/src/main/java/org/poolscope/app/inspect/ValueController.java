package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.task.Task;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Loads one value into a pane: its price first if it is high, then how far it is, then the value or why there is none. */
public final class ValueController implements AutoCloseable {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final ActionScope actions;
    private final ValueCopyController valueCopy;
    private final PictureController pictures;
    private final StackPane place = new StackPane();
    private @Nullable Task running;
    private @Nullable ViewKind wanted;
    private @Nullable PagesController paged;
    /** Whose value is shown or on its way. */
    private @Nullable DataPath path;
    /** How the next value is looked at. */
    private ValueState recalled = ValueState.NONE;

    /** For one pane of a tab, whose actions it binds. */
    public ValueController(Workspace workspace, CopyTarget copies, ActionScope actions) {
        this.workspace = workspace;
        this.copies = copies;
        this.actions = actions;
        this.pictures = new PictureController(workspace);
        this.valueCopy = new ValueCopyController(workspace, copies);
    }

    /** Where the value is shown. */
    public Node place() {
        return place;
    }

    /** How the value is looked at, in words of one line; empty where that is as at first. */
    public String state() {
        ValueView view = shown();
        return (view == null || !recalled.equals(ValueState.NONE) ? recalled : view.state(wanted)).words();
    }

    /** Takes what {@link #state} said when the window was closed; damaged or of another version perhaps. */
    public void recall(String words) {
        recalled = ValueState.parse(words);
        wanted = recalled.kind().orElse(wanted);
    }

    /** Loads and shows the value at a path. */
    public void show(OpenSource source, DataPath path) {
        stop();
        this.path = path;
        start("Looking at " + path.name(), (cancel, progress) -> {
            Map<String, Object> peek = source.source().peek(path);
            Price price = Price.of(peek, source.source().provenance(path));
            return price.isHigh()
                    ? new Found(price, peek, null)
                    : new Found(price, peek, source.source().read(path, List.of(), cancel, progress));
        }, source, path);
    }

    /** Whether the value at a path is shown or on its way. */
    public boolean shows(DataPath wantedPath) {
        return wantedPath.equals(path);
    }

    /** Lets go of what is shown; the next value is looked at in the same way. */
    public void renew() {
        String state = state();
        close();
        recall(state);
    }

    /** Stops what is being loaded and lets go of what is shown. */
    @Override
    public void close() {
        stop();
        path = null;
        put();
    }

    private void stop() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }

    /** What was found: the value, or only its price and what a peek told. */
    private record Found(Price price, Map<String, Object> peek, @Nullable Value value) {}

    private void start(String what, org.poolscope.app.task.Work<Found> work, OpenSource source, DataPath path) {
        Task task = workspace.tasks().run(what, work, found -> found(found, source, path),
                failure -> failed(failure, source, path));
        await(task, path);
    }

    private void await(Task task, DataPath path) {
        running = task;
        actions.on("stop", task::cancel);
        put(new WaitPane("Reading " + path.name(), task));
    }

    private void found(Found found, OpenSource source, DataPath path) {
        actions.forget("stop");
        Value value = found.value();
        if (value != null) {
            show(path, value);
            return;
        }
        put(NotePane.price(path.name(), found.price(),
                () -> read(source, path, List.of()), () -> readPart(source, path, found),
                () -> put(Parts.empty("array", path.name() + " was not read.",
                        Parts.button("", "Show its price again", () -> show(source, path), "bar")))));
    }

    private void read(OpenSource source, DataPath path, List<Slice> slices) {
        start("Reading " + path.name(), (cancel, progress) -> new Found(new Price(0), Map.of(),
                source.source().read(path, slices, cancel, progress)), source, path);
    }

    /** A table that reads what is on screen where rows can be told, else as many of the first axis as cost nothing. */
    private void readPart(OpenSource source, DataPath path, Found found) {
        Map<String, Object> peek = found.peek();
        if (!PagesController.fits(peek)) {
            List<Long> shape = TypeWords.shape(peek);
            long each = Math.max(1, found.price().bytes() / Math.max(1, shape.isEmpty() ? 1 : shape.getFirst()));
            read(source, path, List.of(Slice.of(0, Math.max(1, Price.FREE / each))));
            return;
        }
        Task task = workspace.tasks().run("Reading " + path.name(),
                (cancel, progress) -> source.source().read(path, PagesController.first(peek), cancel, progress),
                first -> {
                    actions.forget("stop");
                    Grids.of(first).ifPresent(grid -> {
                        PagesController pages = new PagesController(workspace, source, path, peek, grid);
                        put(pages.place());
                        paged = pages;
                        actions.on("copy.value", this::copy);
                    });
                }, failure -> failed(failure, source, path));
        await(task, path);
    }

    /** Shows the value at a path that is at hand. */
    public void show(DataPath path, Value value) {
        show(path.name(), value);
        this.path = path;
    }

    /** Shows a value that is at hand. */
    public void show(String name, Value value) {
        path = null;
        ValueView view = new ValueView(name, value, wanted);
        view.setOnChosen(kind -> {
            wanted = kind;
            bind(view);
        });
        bind(view);
        actions.on("copy.value", this::copy);
        put(view);
        view.recall(recalled);
        recalled = ValueState.NONE;
    }

    /** Shows another state of the value that is shown; where it was being looked at, it still is. */
    public void update(Value newer) {
        ValueView view = shown();
        if (view != null) {
            view.update(newer);
        }
    }

    /** Copies what is selected in the value that is shown, else all of it. */
    public void copy() {
        ValueView view = shown();
        PagesController pages = paged;
        if (pages != null) {
            copies.copy(pages.copyText());
        } else if (view != null) {
            valueCopy.copy(view.name(), view.toCopy());
        }
    }

    private @Nullable ValueView shown() {
        return place.getChildren().stream().filter(ValueView.class::isInstance).map(ValueView.class::cast).findFirst()
                .orElse(null);
    }

    private void bind(ValueView view) {
        view.plot().ifPresent(plot -> pictures.bind(plot, actions));
        view.image().ifPresent(image -> pictures.offer(image, actions));
    }

    /** A view that gives way is closed, so that its curves and pictures do not outlive it. */
    private void put(Node... next) {
        place.getChildren().stream().filter(ValueView.class::isInstance).map(ValueView.class::cast)
                .forEach(ValueView::close);
        PagesController pages = paged;
        paged = null;
        if (pages != null) {
            pages.close();
        }
        place.getChildren().setAll(next);
    }

    private void failed(SourceException failure, OpenSource source, DataPath path) {
        this.path = null;
        actions.forget("stop");
        put(NotePane.failure(failure, copies, () -> show(source, path)));
    }
}
