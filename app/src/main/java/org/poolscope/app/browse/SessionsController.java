package org.poolscope.app.browse;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.InspectorController;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.PlacesDrag;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.SourceException;

/** The side section of one source: its tree, the filter, the words in its rows, and what is new. */
final class SessionsController implements SessionsView.Heard, FollowController.Heard {
    private final Workspace workspace;
    private final OpenSource source;
    private final InspectorController inspector;
    private final Tabs tabs;
    private final SessionsView view;
    private final TreeController tree;
    private final TreeStateController looks;
    private final PeekController peeks;
    private final FilterController filter;
    private final FollowController follow;
    private final AfterFrames following;
    private final FolderModel folder = new FolderModel();
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private List<String> warnings;
    private boolean byKey;
    private String filtered = "";
    private String state = "";
    private @Nullable DataPath wanted;

    /** Opens the tab of a key. */
    interface Tabs {
        /** Shows what lies at a path of the source. */
        void open(OpenSource source, DataPath path, String icon);

        /** Something was written. */
        void changed(OpenSource source);
    }

    SessionsController(Workspace workspace, OpenSource source, InspectorController inspector, Tabs tabs) {
        this.workspace = workspace;
        this.source = source;
        this.inspector = inspector;
        this.tabs = tabs;
        this.warnings = source.description().warnings();
        this.view = new SessionsView(this);
        this.looks = new TreeStateController(view.tree());
        this.tree = new TreeController(workspace.tasks(), source, this::arrived);
        this.peeks = new PeekController(workspace.tasks(), source);
        this.filter = new FilterController(workspace.tasks(), source, view);
        this.follow = new FollowController(workspace.tasks(), source, this);
        this.following = new AfterFrames(follow::begin);
    }

    /** Puts the section into the side pane and begins to load. */
    void begin() {
        boolean sessions = isSessions();
        workspace.sections(source, List.of(new SideSection(title(), count,
                sessions ? List.of(view.toggle()) : List.of(), view)));
        view.offer(new ActionControls(workspace.actions(), workspace::tell)
                .contextMenu("export.add", "compare", "", "copy.address"));
        PlacesDrag.from(view.tree(), workspace.picked()::get);
        root(tree.restart(DataPath.ROOT));
        source.description().count().ifPresent(folder.sessions()::set);
        count.set(counted());
        following.start();
    }

    @Override
    public void changed(FollowController.Change change) {
        warnings = change.now().warnings();
        change.now().count().ifPresent(n -> {
            folder.sessions().set(n);
            source.detail().set(Words.count(n, "session", "sessions"));
        });
        if (filtered.isEmpty() && !byKey) {
            count.set(counted());
            view.explain(null);
            tree.merge(change);
            topArrived(tree.top());
        }
        tabs.changed(source);
    }

    @Override
    public void interrupted(SourceException failure) {
        if (!(failure instanceof SourceException.Cancelled)) {
            view.notice(failure.sentence());
        }
    }

    @Override
    public void resumed() {
        view.notice("");
    }

    /** Selects the row of a path as soon as it is loaded. */
    void reveal(DataPath path) {
        wanted = path;
        arrived(tree.top());
    }

    /** Puts a text into the filter. */
    void filter(String text) {
        view.filter().setText(text);
    }

    /** Gives the filter the focus. */
    void focusFilter() {
        view.filter().requestFocus();
        view.filter().selectAll();
    }

    /** Loads the tree anew. */
    void reload() {
        showAll();
    }

    /** How the tree looks where sessions stand at the top and nothing is filtered, to be kept. */
    String state() {
        if (!byKey && filtered.isEmpty()) {
            state = looks.state().words();
        }
        return state;
    }

    /** Lets the tree look as it did when the window was closed. */
    void recall(String words) {
        looks.recall(TreeState.parse(words), tree.top());
    }

    private void root(Branch top) {
        looks.watch(top);
        view.tree().setRoot(top);
    }

    /** Stops what runs. */
    void close() {
        peeks.close();
        following.stop();
        follow.close();
    }

    /** How much is in the folder. */
    FolderModel folder() {
        return folder;
    }

    SessionsView view() {
        return view;
    }

    @Override
    public void came(Row row) {
        peeks.want(row);
    }

    @Override
    public void went(Row row) {
        peeks.forget(row);
    }

    @Override
    public void selected(Row row) {
        DataPath path = row.path();
        if (path.depth() > 0 && !path.part(0).equals(DataPath.EVERY)) {
            inspector.inspect(source, path);
        }
    }

    @Override
    public void picked(List<Row> rows) {
        workspace.picked().set(rows.stream().filter(row -> row.path().depth() > 0)
                .map(row -> new Picked(source, row.path())).toList());
    }

    @Override
    public void opened(Row row) {
        boolean everySession = row.path().depth() == 2 && row.path().part(0).equals(DataPath.EVERY);
        if (row.kind() == Row.Kind.LEAF || everySession) {
            tabs.open(source, row.path(), row.icon().get());
        }
    }

    @Override
    public void filtered(String text) {
        filtered = text;
        filter.find(text, byKey, this::found);
        if (text.isEmpty()) {
            showAll();
        }
    }

    @Override
    public void turned(boolean keysOnTop) {
        byKey = keysOnTop;
        filtered(filtered);
    }

    private String title() {
        return switch (source.description().kind()) {
            case "sessions" -> "Sessions";
            case "hdf5" -> "HDF5 file";
            default -> "Contents";
        };
    }

    private boolean isSessions() {
        return source.description().kind().equals("sessions");
    }

    private String counted() {
        return source.description().count().isPresent() ? Counts.grouped(folder.sessions().get()) : "";
    }

    private void showAll() {
        count.set(byKey ? "" : counted());
        view.explain(null);
        root(tree.restart(byKey ? DataPath.of(DataPath.EVERY) : DataPath.ROOT));
    }

    private void found(List<Entry> entries, String problem) {
        count.set(entries.size() >= FilterController.MOST
                ? "over " + Counts.grouped(FilterController.MOST) + " fit"
                : Counts.grouped(entries.size()) + (entries.size() == 1 ? " fits" : " fit"));
        if (entries.isEmpty()) {
            view.explain(Parts.empty("search", problem.isEmpty() ? "No name fits." : problem,
                    Parts.button("", "Clear the filter", () -> view.filter().clear(), "bar")));
            return;
        }
        view.explain(null);
        root(tree.restart(entries));
    }

    private void arrived(Branch branch) {
        looks.arrived(tree.top());
        if (branch == tree.top()) {
            topArrived(branch);
        }
        DataPath path = wanted;
        if (path == null) {
            return;
        }
        tree.find(path).ifPresent(item -> {
            wanted = null;
            select(item);
        });
    }

    private void select(TreeItem<Row> item) {
        int row = view.tree().getRow(item);
        view.tree().getSelectionModel().select(row);
        view.tree().scrollTo(Math.max(0, row - 6));
    }

    private void topArrived(Branch top) {
        if (byKey) {
            count.set(Words.count(top.size(), "key", "keys"));
        } else if (top.isComplete() && filtered.isEmpty()) {
            folder.count(top.getChildren().stream().map(TreeItem::getValue).toList());
            addWarnings(top);
        }
    }

    /** Stray files stand below the sessions, a row each; a folder without sessions says so in place of the tree. */
    private void addWarnings(Branch top) {
        if (top.size() == 0 && !warnings.isEmpty()) {
            view.explain(Parts.empty("sessions", warnings.getLast(),
                    Parts.button("open", "Open another place",
                            () -> workspace.actions().perform(Actions.named("open")), "bar")));
        } else {
            top.warn(warnings);
        }
    }
}
