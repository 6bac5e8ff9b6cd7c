package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Look;
import org.poolscope.app.main.action.ActionsModel;
import org.poolscope.app.main.palette.PaletteSearch;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/** What the window offers to the features that fill it. Every method is called on the window's thread. */
public interface Workspace {
    /** Where work beside the window runs. */
    Tasks tasks();

    /** The theme and the text size. */
    Look look();

    /** The actions; bind in {@code actions().window()}, or in a tab's own scope what only that tab can do. */
    ActionsModel actions();

    /** What the status bar says on its left. */
    StatusModel status();

    /**
     * Small words that features want to find again at the next start, by names of their own such as {@code export.format};
     * a change is kept by itself. One line each, at most {@value Kept#LONGEST_WORD} characters; perhaps damaged.
     */
    ObservableMap<String, String> remembered();

    /** The open sources, oldest first; cannot be changed through this list. */
    ObservableList<OpenSource> sources();

    /** What a source is called among those that are open: its title, with its place where another has the same. */
    default String name(OpenSource source) {
        return SourceNames.of(source, sources());
    }

    /** The source whose sections the side pane shows; null while none is open. */
    ReadOnlyObjectProperty<@Nullable OpenSource> chosen();

    /** Makes a source the chosen one. */
    void choose(OpenSource source);

    /** Opens a location beside the window, chooses its source and then selects the path inside, if there is one. */
    void open(Location location);

    /** Opens a location; {@code after} runs once it is open or has failed. */
    void open(Location location, Runnable after);

    /** Opens what a person typed; says in a note what is wrong with it. */
    void open(String address);

    /** Opens what a person gave at once: as one thing where a feature takes it so, else each by itself. */
    void open(List<String> addresses);

    /** Opens a source anew for writing, or for reading only; {@code then} runs once that is so. */
    void reopen(OpenSource source, boolean forWriting, Runnable then);

    /** Offers a source below those that are open; one that is open or offered already is not offered again. */
    void offer(Offer offer);

    /** Closes a source, its tabs and its sections. */
    void close(OpenSource source);

    /** Shows what lies at a path: asks the features in turn until one does. */
    void select(OpenSource source, DataPath path);

    /** Sets the sections the side pane shows below Sources while this source is chosen. */
    void sections(OpenSource source, List<SideSection> sections);

    /** Adds a tab and shows it; a tab of the same id that is open already is shown instead. */
    void show(WorkTab tab);

    /** The open tab of an id. */
    Optional<WorkTab> tab(String id);

    /** The tab a person sees; null while there is none. */
    ReadOnlyObjectProperty<@Nullable WorkTab> shownTab();

    /** Closes a tab and runs what it has to run then. */
    void close(WorkTab tab);

    /** Fills the inspector; it belongs to the shown tab and comes back with it. Null empties it. */
    void inspect(@Nullable Node details);

    /**
     * What a person picked last, in a tree or by showing a tab: what is compared or added to an export. Trees set it;
     * empty while there is nothing.
     */
    ObjectProperty<List<Picked>> picked();

    /** Adds something that finds data for the palette. */
    void add(PaletteSearch search);

    /** Lets the palette look again, because a search has found more. */
    void searchAgain();

    /** Tells of a failure in a note of the window: for what has no pane of its own. A cancelled task says nothing. */
    void tell(SourceException failure);

    /** Tells one sentence at the bottom right for six seconds: for work that ended behind another tab. */
    void tell(String sentence);
}
