package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.main.action.MenusView;
import org.poolscope.app.main.palette.PaletteController;
import org.poolscope.app.main.start.BookmarksController;
import org.poolscope.app.main.start.Recent;
import org.poolscope.app.main.start.StartController;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;

/** Builds one window and joins its regions: what is shown when, and where one has been. */
public final class WindowController implements AutoCloseable {
    private final Tasks tasks = new Tasks();
    private final WindowModel model = new WindowModel();
    private final Look look;
    private final PanesView panes;
    private final WorkView work;
    private final WindowView view;
    private final AddressView address;
    private final StatusView status;
    private final WindowNotes notes;
    private final WorkspaceController workspace;
    private final StartController start;
    private final BookmarksController bookmarks;
    private final PaletteController palette;
    private final Scene scene;
    private final ActionsController windowActions;
    private @Nullable KeptController kept;
    private @Nullable PlacesController places;
    /** While something opens there is no start screen to be seen for a moment, nor to be paid for. */
    private final BodyController body;

    /** Builds a window of {@code width} x {@code height} px that is not shown yet. */
    public WindowController(Settings settings, double width, double height) {
        look = new Look(settings.theme());
        ActionControls controls = new ActionControls(model.actions(), this::sayWhy);
        work = new WorkView(this::showStart, this::closed);
        InspectorView inspector = new InspectorView();
        SourcesView list = new SourcesView(model.sources(), this::go);
        SideView side = new SideView(list, plus(), Bindings.size(model.sources().all()).asString());
        panes = new PanesView(side, work, inspector);
        address = new AddressView(controls, this::go);
        status = new StatusView(model.status(), tasks.running(), settings.clock());
        view = new WindowView(new MenusView(controls), address, panes, status);
        palette = new PaletteController(model.actions(), this::sayWhy, view::requestFocus);
        notes = new WindowNotes(view.notes(), view.news());
        Regions regions = new Regions(side, work, inspector, notes, palette);
        workspace = new WorkspaceController(tasks, look, model, regions, settings.sources());
        StartController.Memory memory = memory(settings);
        start = new StartController(tasks, doors(), controls, memory);
        bookmarks = new BookmarksController(tasks, doors(), memory, start.model().recents());
        palette.add(bookmarks);
        view.layOver(palette.view());
        scene = new Scene(view);
        look.apply(scene);
        resize(width, height);
        windowActions = new ActionsController(this, model, workspace);
        windowActions.bind();
        new DropController(view, workspace).accept();
        body = new BodyController(model, work, view, address, start.view(), windowActions);
        body.watch();
        bookmarks.all().addListener((ListChangeListener<Recent>) _ -> body.show());
        workspace.add(new RecentPart(start));
        settings.features().forEach(feature -> workspace.add(feature.install(workspace)));
        body.show();
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
        return start;
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
        workspace.take(begun);
    }

    /** Gives everything its look and its place before it is shown. */
    void style() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Lets the clock run, or stand still as in a picture. */
    public void tick(boolean on) {
        status.tick(on);
    }

    /** Opens what was asked for, then selects and queries in the source opened last. */
    void open(WindowRequest request) {
        model.sources().offers().setAll(request.offers());
        body.arriving(!request.locations().isEmpty());
        new Arrival(workspace, request, () -> body.arriving(false)).proceed();
    }

    /** Looks as it did the last time, and keeps in {@code file} how it looks from now on. */
    public void keep(KeptFile file, Kept last) {
        look.textSize().set(last.text());
        panes.sideWidth().set(last.side());
        panes.inspectorWidth().set(last.inspector());
        KeptController keeper = new KeptController(tasks, look, panes, scene,
                new KeptController.Memory(file, last, workspace::tell));
        keeper.watch();
        kept = keeper;
    }

    /** Keeps in {@code file} what is open from now on, after opening {@code last} again. */
    public void keepPlaces(PlacesFile file, Places last) {
        PlacesController keeper = new PlacesController(tasks, workspace, work, file, workspace::tell);
        places = keeper;
        body.arriving(!last.sources().isEmpty() || !last.tabs().isEmpty());
        keeper.restore(last, () -> body.arriving(false));
        keeper.watch(scene);
    }

    /** Stops the tasks and closes the sources. */
    @Override
    public void close() {
        KeptController keeper = kept;
        if (keeper != null) {
            keeper.close();
        }
        PlacesController open = places;
        if (open != null) {
            open.close();
        }
        status.tick(false);
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
        return address;
    }

    PaletteController palette() {
        return palette;
    }

    BookmarksController bookmarks() {
        return bookmarks;
    }

    Look look() {
        return look;
    }

    /** Shows the start screen over whatever is open; opening or showing something takes it away. */
    void showStart() {
        body.showStart();
    }

    /** Goes one step through the places visited. */
    void step(int steps) {
        model.history().go(steps).ifPresent(place -> workspace.tab(place.tab()).ifPresentOrElse(work::bring, () -> {
            if (!place.address().isEmpty()) {
                workspace.open(place.address());
            }
        }));
    }

    private void go(String text) {
        if (!text.isBlank()) {
            workspace.open(text.strip());
        }
    }

    private void closed(WorkTab tab) {
        tab.shown().set(false);
        tab.runClosed();
        tab.address().ifPresent(model.history()::closed);
        body.show();
    }

    private static StartController.Memory memory(Settings settings) {
        return new StartController.Memory(settings.recents(), settings.remember(), settings.clock(),
                settings.sources());
    }

    private StartController.Doors doors() {
        return new StartController.Doors() {
            @Override
            public void open(String address) {
                workspace.open(address);
            }

            @Override
            public void tell(SourceException failure) {
                workspace.tell(failure);
            }
        };
    }

    private void sayWhy(String reason) {
        model.status().facts().setAll(reason);
    }

    private Button plus() {
        return Parts.iconButton("plus", "Open another source", this::showStart, "tight");
    }
}
