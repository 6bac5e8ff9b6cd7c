package org.poolscope.app.browse;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.ExportController;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.InspectorController;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.DataPath;

/** Trees and tabs of the sources that a window has open. */
final class BrowsePart implements Part, SessionsController.Tabs {
    /** Kinds of sources that are trees of plain values; others have sections of their own. */
    private static final Set<String> KINDS = Set.of("sessions", "memory", "arrays", "array", "pickle", "shelf",
            "hdf5");

    private final Workspace workspace;
    private final CopyTarget copies;
    private final InspectorController inspector;
    private final IconController opening;
    private final KeySearchController search;
    private final Map<OpenSource, SessionsController> sections = new HashMap<>();
    private final Map<String, KeyController> keys = new HashMap<>();

    BrowsePart(Workspace workspace, CopyTarget copies) {
        this.workspace = workspace;
        this.copies = copies;
        this.inspector = new InspectorController(workspace, copies);
        this.opening = new IconController(workspace);
        this.search = new KeySearchController(workspace);
        workspace.add(search);
    }

    @Override
    public void opened(OpenSource source) {
        if (!KINDS.contains(source.description().kind())) {
            return;
        }
        SessionsController section = new SessionsController(workspace, source, inspector, this);
        sections.put(source, section);
        section.begin();
        workspace.actions().window().on("filter", this::filterHere);
        workspace.actions().window().on("reload", this::reload);
    }

    @Override
    public void closing(OpenSource source) {
        search.forget(source);
        SessionsController section = sections.remove(source);
        if (section != null) {
            section.close();
        }
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        SessionsController section = sections.get(source);
        if (section == null || path.depth() == 0) {
            return false;
        }
        boolean everySession = path.part(0).equals(DataPath.EVERY);
        if (!everySession) {
            section.reveal(path);
        }
        if (!isSessions(source) || path.depth() > 1) {
            opening.icon(source, path, icon -> {
                open(source, path, icon);
                if (everySession) {
                    revealFirst(source, path.part(1), section);
                }
            });
        }
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        if (icon.equals("export")) {
            return ExportController.reopen(workspace, copies, source, state);
        }
        if (!sections.containsKey(source) || path.depth() < (isSessions(source) ? 2 : 1)) {
            return false;
        }
        if (isSessions(source)) {
            KeyController key = tab(source, path.part(1), icon);
            key.recall(state);
            ask(key, path);
        } else {
            openValue(source, path, icon, state);
        }
        return true;
    }

    @Override
    public String state(OpenSource source) {
        SessionsController section = sections.get(source);
        return section == null ? "" : section.state();
    }

    @Override
    public void recall(OpenSource source, String state) {
        SessionsController section = sections.get(source);
        if (section != null) {
            section.recall(state);
        }
    }

    @Override
    public boolean query(OpenSource source, String expression) {
        SessionsController section = sections.get(source);
        if (section == null || !source.description().can(Capability.QUERY)) {
            return false;
        }
        section.filter(expression);
        return true;
    }

    @Override
    public void open(OpenSource source, DataPath path, String icon) {
        if (!isSessions(source)) {
            if (icon.equals(IconController.BRANCH)) {
                inspector.inspect(source, path);
                return;
            }
            openValue(source, path, icon, "");
            return;
        }
        ask(tab(source, path.part(1), icon), path);
    }

    /** Asks before the tab is shown, so that it never shows a place where nobody wanted to go. */
    private void ask(KeyController tab, DataPath path) {
        boolean everySession = path.part(0).equals(DataPath.EVERY);
        tab.ask(everySession ? tab.recalled() : Question.THIS, everySession ? null : path.part(0));
        workspace.show(tab.tab());
        if (!everySession) {
            inspector.inspect(tab.source(), path);
        }
    }

    private void openValue(OpenSource source, DataPath path, String icon, String state) {
        new SingleValue(workspace, source, path, icon, copies).show(state);
        inspector.inspect(source, path);
    }

    @Override
    public void changed(OpenSource source) {
        search.forget(source);
        // Tabs keep what they show until a person reloads: arriving data never moves what is being read.
    }

    private KeyController tab(OpenSource source, String key, String icon) {
        String id = KeyController.id(source, key);
        @Nullable
        KeyController there = workspace.tab(id).isPresent() ? keys.get(id) : null;
        if (there != null) {
            return there;
        }
        KeyController made = new KeyController(workspace, source, folder(source),
                new KeyController.Name(key, icon), inspector, copies);
        keys.put(id, made);
        made.tab().whenClosed(() -> {
            keys.remove(id, made);
            made.close();
        });
        return made;
    }

    private FolderModel folder(OpenSource source) {
        SessionsController section = sections.get(source);
        return section == null ? new FolderModel() : section.folder();
    }

    /** Once the values are there, the row of the first session is selected in the tree as well. */
    private void revealFirst(OpenSource source, String key, SessionsController section) {
        ReadOnlyObjectProperty<@Nullable String> session = tab(source, key, "key").model().session();
        String chosen = session.get();
        if (chosen != null) {
            section.reveal(DataPath.of(chosen, key));
            return;
        }
        session.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable String> property, @Nullable String old,
                    @Nullable String now) {
                session.removeListener(this);
                section.reveal(DataPath.of(Objects.requireNonNull(now), key));
            }
        });
    }

    private void filterHere() {
        OpenSource source = workspace.chosen().get();
        SessionsController section = source == null ? null : sections.get(source);
        if (section != null) {
            section.focusFilter();
        }
    }

    private void reload() {
        OpenSource source = workspace.chosen().get();
        SessionsController section = source == null ? null : sections.get(source);
        if (section != null) {
            section.reload();
        }
        WorkTab shown = workspace.shownTab().get();
        KeyController key = shown == null ? null : keys.get(shown.id());
        if (key != null) {
            key.reload();
        }
    }

    static boolean isSessions(OpenSource source) {
        return source.description().kind().equals("sessions");
    }
}
