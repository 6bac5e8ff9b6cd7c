package org.poolscope.app.main;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.main.palette.PaletteController;
import org.poolscope.app.main.start.BookmarksController;
import org.poolscope.app.main.start.StartController;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/**
 * Builds one window and joins its regions: what is shown when, and where one has been. The panes come first, what
 * surrounds them may follow once they have been seen.
 */
public final class WindowController implements AutoCloseable {
    private final Tasks tasks = new Tasks();
    private final WindowModel model = new WindowModel();
    private final Look look;
    private final PanesView panes;
    private final WorkView work;
    private final WindowView view;
    private final WindowNotes notes;
    private final WorkspaceController workspace;
    private final PaletteController palette;
    private final InspectorView inspector;
    private final Scene scene;
    private final Settings settings;
    private final Furnishing furnishing;
    private final Button plus = plus();
    private final BodyController body;
    private @Nullable ChromeController chrome;
    private @Nullable StatusView status;
    private final MemoryController memory;
    private boolean ticking;

    /** Builds a whole window of {@code width} x {@code height} px that is not shown yet. */
    public WindowController(Settings settings, double width, double height) {
        this(settings);
        resize(width, height);
        furnish();
    }

    private WindowController(Settings settings) {
        this.settings = settings;
        look = new Look(settings.theme());
        work = new WorkView(this::showStart, () -> perform("palette"), this::closed);
        inspector = new InspectorView();
        SourcesView list = new SourcesView(model.sources(), this::go);
        SideView side = new SideView(list, plus, Bindings.size(model.sources().all()).asString());
        panes = new PanesView(side, work, inspector);
        view = new WindowView(panes);
        palette = new PaletteController(model.actions(), this::sayWhy, view::requestFocus, view::layOver);
        notes = new WindowNotes(view.notes(), view.news());
        workspace = new WorkspaceController(tasks, look, model, new Regions(side, work, inspector, notes, palette),
                settings.sources());
        scene = new Scene(view);
        look.apply(scene);
        memory = new MemoryController(panes, workspace, scene);
        furnishing = new Furnishing(List.of(this::surround, work::fill, this::addStatus, inspector::fill,
                () -> chrome().addMenus(), () -> chrome().acceptDrops()));
        body = new BodyController(model, work, workspace);
        settings.features().forEach(feature -> workspace.add(feature.install(workspace)));
    }

    /** Builds only the panes of a window; {@link #furnish} does the rest. */
    static WindowController bare(Settings settings, double width, double height) {
        WindowController window = new WindowController(settings);
        window.resize(width, height);
        return window;
    }

    /** Builds now what is not there yet. */
    void furnish() {
        furnishing.finish();
    }

    /** Builds what is not there yet after the first frame, or now if there is nothing to see in it. */
    void furnishLater() {
        if (body.isFilled()) {
            furnishing.start();
        } else {
            furnish();
        }
    }

    private void surround() {
        plus.setTooltip(new Tooltip(plus.getAccessibleText()));
        ChromeController built = new ChromeController(this, view, model, workspace, settings);
        chrome = built;
        body.surround(built);
    }

    private void addStatus() {
        StatusView bar = new StatusView(model.status(), tasks.running(), settings.clock());
        bar.tick(ticking);
        view.status(bar);
        status = bar;
    }

    /** What surrounds the panes, built now if it is not yet. */
    private ChromeController chrome() {
        if (chrome == null) {
            furnish();
        }
        return Objects.requireNonNull(chrome);
    }

    /** The scene, to be put on a stage. */
    public Scene scene() {
        return scene;
    }

    /** What features see of the window. */
    public Workspace workspace() {
        return workspace;
    }

    /** The start screen. */
    public StartController start() {
        return chrome().start();
    }

    /** What went wrong last and had no other place to be told. */
    public Optional<SourceException> failure() {
        return notes.last();
    }

    /** Takes the picture once the window is idle; {@code say} hears what still ran if it never is. */
    public void takePicture(Consumer<Image> taken, Consumer<String> say) {
        new Screenshot(scene, tasks.running(), say).take(taken);
    }

    /** How large the window shall be when it is shown, px. */
    void resize(double width, double height) {
        if (scene.getRoot() instanceof Region whole) {
            whole.setPrefSize(width, height);
            whole.resize(width, height);
        }
    }

    /** Takes from there what is open already, or being opened. */
    void take(Ahead begun) {
        workspace.opening().take(begun);
    }

    /** Gives everything its look and its place before it is shown. */
    void style() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Lets the clock run, or stand still as in a picture. */
    public void tick(boolean on) {
        ticking = on;
        StatusView bar = status;
        if (bar != null) {
            bar.tick(on);
        }
    }

    /**
     * Opens what was asked for, then selects and queries in the source opened last; {@code arrived} runs in between,
     * {@code then} at the end.
     */
    void open(WindowRequest request, Runnable arrived, Runnable then) {
        model.sources().offers().setAll(request.offers());
        if (!request.locations().isEmpty()) {
            body.arriving(true);
        }
        new Arrival(workspace, request, () -> {
            body.arriving(false);
            arrived.run();
        }, then).proceed();
    }

    /** Looks as it did the last time, and keeps in {@code file} how it looks from now on. */
    public void keep(KeptFile file, Kept last) {
        memory.keep(file, last);
    }

    /** Keeps in {@code file} what is open from now on, after opening {@code last} again. */
    public void keepPlaces(PlacesFile file, Places last) {
        body.arriving(!last.sources().isEmpty() || !last.tabs().isEmpty());
        memory.keepPlaces(work, file, last, () -> body.arriving(false));
    }

    /** As {@link #keepPlaces}, but what was asked for stays in front of what was open before. */
    public void keepPlacesBehind(PlacesFile file, Places last) {
        memory.keepPlacesBehind(work, file, last);
    }

    /** Stops the tasks and closes the sources. */
    @Override
    public void close() {
        memory.close();
        furnishing.stop();
        tick(false);
        workspace.ending();
        List.copyOf(model.sources().all()).forEach(source -> source.source().close());
        tasks.close();
    }

    PanesView panes() {
        return panes;
    }

    WorkView work() {
        return work;
    }

    AddressView address() {
        return chrome().address();
    }

    PaletteController palette() {
        return palette;
    }

    BookmarksController bookmarks() {
        return chrome().bookmarks();
    }

    Look look() {
        return look;
    }

    /** Shows the start screen over whatever is open; opening or showing something takes it away. */
    void showStart() {
        chrome().showStart();
    }

    /** What is seen, and was seen before. */
    BodyController body() {
        return body;
    }

    void go(String text) {
        if (!text.isBlank()) {
            workspace.open(text.strip());
        }
    }

    private void perform(String action) {
        workspace.actions().perform(Actions.named(action));
    }

    private void closed(WorkTab tab) {
        body.closed(tab);
    }

    void sayWhy(String reason) {
        model.status().facts().setAll(reason);
    }

    private Button plus() {
        Button button = Parts.button("plus", "", this::showStart, "tight", "flat");
        button.setAccessibleText("Open another source");
        return button;
    }
}
