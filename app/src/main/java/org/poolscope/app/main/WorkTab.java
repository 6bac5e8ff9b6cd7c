package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.action.ActionScope;

/** A tab of the work area. Whoever makes it keeps it and changes its title, address and actions as it goes. */
public final class WorkTab {
    private final String id;
    private final String icon;
    private final Node content;
    private final StringProperty title;
    private final ObjectProperty<List<Crumb>> crumbs = new SimpleObjectProperty<>(this, "crumbs", List.of());
    private final ObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>(this, "inspector");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live");
    private final ActionScope actions = new ActionScope();
    private @Nullable OpenSource source;
    private boolean fillsInspector;
    private Runnable closed = () -> {};
    private Supplier<String> state = () -> "";
    private Supplier<Optional<String>> kept = this::address;

    /** A tab with an id that is its own in the window, the kind of its icon, its first title and what it shows. */
    public WorkTab(String id, String icon, String title, Node content) {
        this.id = id;
        this.icon = icon;
        this.content = content;
        this.title = new SimpleStringProperty(this, "title", title);
    }

    /** Says which source it shows, so that it closes with it; returns this tab. */
    public WorkTab of(OpenSource source) {
        this.source = source;
        return this;
    }

    /** Says what to do once the tab is closed, such as stopping its tasks; returns this tab. */
    public WorkTab whenClosed(Runnable closed) {
        this.closed = closed;
        return this;
    }

    /** Says what the inspector holds while the tab is shown, whatever else is selected meanwhile; returns this tab. */
    public WorkTab beside(Node pane) {
        inspector.set(pane);
        fillsInspector = true;
        return this;
    }

    /** Says what to keep of the tab besides its address, in words of its own and one line; returns this tab. */
    public WorkTab keeping(Supplier<String> state) {
        this.state = state;
        return this;
    }

    /** Says by which address it is opened again where that is not the one it shows; empty if it is not. */
    public WorkTab keptAs(Supplier<Optional<String>> address) {
        this.kept = address;
        return this;
    }

    /** What no other tab of the window is called. */
    public String id() {
        return id;
    }

    /** The kind of its icon. */
    public String icon() {
        return icon;
    }

    /** What it shows. */
    public Node content() {
        return content;
    }

    /** Its title. */
    public StringProperty title() {
        return title;
    }

    /** The address shown while the tab is, outermost step first. */
    public ObjectProperty<List<Crumb>> crumbs() {
        return crumbs;
    }

    /** The address of what it shows, if that can be typed. */
    public Optional<String> address() {
        return crumbs.get().stream().map(Crumb::address).reduce((_, last) -> last).filter(text -> !text.isEmpty());
    }

    /** What the inspector holds while the tab is shown. */
    public ObjectProperty<@Nullable Node> inspector() {
        return inspector;
    }

    /** Whether a person sees it; what is not shown is not drawn. Set by the window. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Whether something is arriving in it now: the green dot. */
    public BooleanProperty live() {
        return live;
    }

    /** What the tab can do; counts while it is shown. */
    public ActionScope actions() {
        return actions;
    }

    /** The source it shows, null if it belongs to none or several. */
    public @Nullable OpenSource source() {
        return source;
    }

    boolean fillsInspector() {
        return fillsInspector;
    }

    Optional<String> kept() {
        return kept.get();
    }

    String state() {
        return state.get();
    }

    void runClosed() {
        closed.run();
    }
}
