package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Look;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.main.action.ActionsModel;
import org.poolscope.app.main.palette.PaletteSearch;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** Keeps what is open in one window and carries out what features ask of it. */
final class WorkspaceController implements Workspace {
    private final Tasks tasks;
    private final Look look;
    private final ActionsModel actions;
    private final StatusModel status;
    private final SourcesModel sources;
    private final Regions regions;
    private final OpeningController opening;
    private final ChosenController choice;
    private final EveryPart parts = new EveryPart();
    private final ObservableMap<String, String> remembered = FXCollections.observableHashMap();
    private final ObjectProperty<List<Picked>> picked = new SimpleObjectProperty<>(this, "picked", List.of());

    WorkspaceController(Tasks tasks, Look look, WindowModel model, Regions regions, Sources known) {
        this.tasks = tasks;
        this.look = look;
        this.actions = model.actions();
        this.status = model.status();
        this.sources = model.sources();
        this.regions = regions;
        this.opening = new OpeningController(this, known, sources, parts, regions);
        this.choice = new ChosenController(sources, status, regions.side());
        regions.work().shown().addListener((_, _, tab) -> showed(tab));
    }

    /** What opens sources, and knows why one is not open. */
    OpeningController opening() {
        return opening;
    }

    /** Lets a part hear of what happens. */
    void add(Part part) {
        parts.add(part);
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public ActionsModel actions() {
        return actions;
    }

    @Override
    public void offer(Offer offer) {
        sources.offer(offer);
    }

    @Override
    public StatusModel status() {
        return status;
    }

    @Override
    public ObservableMap<String, String> remembered() {
        return remembered;
    }

    @Override
    public ObservableList<OpenSource> sources() {
        return sources.all();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable OpenSource> chosen() {
        return sources.chosen();
    }

    @Override
    public ObjectProperty<List<Picked>> picked() {
        return picked;
    }

    @Override
    public void choose(OpenSource source) {
        if (sources.all().contains(source)) {
            sources.chosen().set(source);
        }
    }

    @Override
    public void open(String address) {
        opening.open(address, () -> {});
    }

    @Override
    public void open(List<String> addresses) {
        if (addresses.size() < 2 || !isOne(addresses)) {
            addresses.forEach(this::open);
        }
    }

    private boolean isOne(List<String> addresses) {
        try {
            return parts.together(addresses.stream().map(Location::parse).toList());
        } catch (IllegalArgumentException _) {
            // What is wrong with an address is told where it is opened by itself.
            return false;
        }
    }

    @Override
    public void open(Location location) {
        open(location, () -> {});
    }

    @Override
    public void open(Location location, Runnable after) {
        opening.open(location, after);
    }

    /** What the sections of a source say of themselves. */
    String state(OpenSource source) {
        return parts.state(source);
    }

    /** Lets the sections of a source be as they were; does nothing where it is not open. */
    void recall(String address, String state) {
        model(address).ifPresent(source -> parts.recall(source, state));
    }

    private Optional<OpenSource> model(String address) {
        return sources.all().stream().filter(source -> source.location().source().equals(address)).findFirst();
    }

    /** Opens a tab as it was; does nothing where its source is not open. */
    void reopen(Location location, String icon, String state) {
        sources.at(location.at(DataPath.ROOT)).ifPresent(source -> {
            boolean opened = parts.reopen(source, location.path(), icon, state);
            if (!opened && location.path().depth() > 0) {
                select(source, location.path());
            }
        });
    }

    /** The window is about to close. */
    void ending() {
        parts.ending();
    }

    @Override
    public void close(OpenSource source) {
        parts.closing(source);
        regions.work().tabs().stream().filter(tab -> tab.source() == source).toList().forEach(this::close);
        choice.forget(source);
        opening.close(source);
    }

    @Override
    public void select(OpenSource source, DataPath path) {
        if (!parts.select(source, path)) {
            tell(new SourceException.Unsupported("There is no view for this.", source.location().at(path).toString(),
                    ""));
        }
    }

    /** Runs a query on a source in the first feature that can. */
    void query(OpenSource source, String expression) {
        if (!parts.query(source, expression)) {
            tell(new SourceException.Unsupported("This source cannot be asked.", source.location().source(), ""));
        }
    }

    @Override
    public void sections(OpenSource source, List<SideSection> shown) {
        choice.sections(source, shown);
    }

    @Override
    public void show(WorkTab tab) {
        tab(tab.id()).ifPresentOrElse(regions.work()::bring, () -> regions.work().add(tab));
    }

    @Override
    public Optional<WorkTab> tab(String id) {
        return regions.work().tabs().stream().filter(tab -> tab.id().equals(id)).findFirst();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable WorkTab> shownTab() {
        return regions.work().shown();
    }

    @Override
    public void close(WorkTab tab) {
        regions.work().remove(tab);
    }

    @Override
    public void inspect(@Nullable Node details) {
        WorkTab tab = shownTab().get();
        if (tab != null && tab.fillsInspector()) {
            return;
        }
        if (tab != null) {
            tab.inspector().set(details);
        }
        regions.inspector().show(details);
    }

    @Override
    public void add(PaletteSearch search) {
        regions.palette().add(search);
    }

    @Override
    public void searchAgain() {
        regions.palette().refresh();
    }

    @Override
    public void tell(SourceException failure) {
        regions.notes().show(failure);
    }

    @Override
    public void tell(String sentence) {
        regions.notes().show(sentence);
    }

    @Override
    public void reopen(OpenSource source, boolean forWriting, Runnable then) {
        opening.reopen(source, forWriting, () -> {
            choice.refresh();
            then.run();
        });
    }

    private void showed(@Nullable WorkTab tab) {
        actions.tab().set(tab == null ? new ActionScope() : tab.actions());
        regions.inspector().show(tab == null ? null : tab.inspector().get());
    }
}
