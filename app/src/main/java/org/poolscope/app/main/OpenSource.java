package org.poolscope.app.main;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.Stale;

/** A source that is open in the window, and what its row in the side pane says. */
public final class OpenSource {
    /** What a screen shows of a tree, and what is listed of one before anybody asks. */
    public static final int FIRST_ROWS = 50;

    private static final String SESSIONS = "sessions";

    private final Location location;
    private volatile Source source;
    private volatile Description description;
    private final AtomicReference<@Nullable Listing> first = new AtomicReference<>();
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live");
    private final BooleanProperty writable = new SimpleBooleanProperty(this, "writable");

    private final ObjectProperty<@Nullable Stale> stale = new SimpleObjectProperty<>(this, "stale");

    OpenSource(Location location, Source source, Description description) {
        this.location = location;
        this.source = source;
        this.description = description;
        description.count().ifPresent(n -> detail.set(Counts.of(n, description.unit())));
    }

    /** Opens what is at a place to read it; called in tasks. */
    static OpenSource open(Sources known, Location top) throws SourceException {
        Source source = known.open(top, OpenOptions.READ_ONLY);
        OpenSource opened = new OpenSource(shown(top), source, source.describe());
        if (opened.description.kind().equals(SESSIONS)) {
            opened.lookAhead();
        }
        return opened;
    }

    /** Whoever opens pools behind servers remembers the login; it must not be seen or kept with the address. */
    static Location shown(Location top) {
        return top.scheme().startsWith("http")
                ? new Location(Location.withoutPassword(top.source()), top.path())
                : top;
    }

    /** A folder of sessions is opened to see them, so the rows that fill a screen are listed with it. */
    private void lookAhead() {
        try {
            first.set(source.children(DataPath.ROOT, new Page(0, FIRST_ROWS), Cancel.NEVER));
        } catch (SourceException _) {
            // Whoever asks for the rows hears of it then.
            first.set(null);
        }
    }

    /** The first {@value #FIRST_ROWS} rows of the top as they were when it was opened, handed out once; perhaps none. */
    public Optional<Listing> firstRows() {
        return Optional.ofNullable(first.getAndSet(null));
    }

    /** Where it is, without a path inside. */
    public Location location() {
        return location;
    }

    /** The store; its methods are called in tasks only. Another one after writing was unlocked or locked. */
    public Source source() {
        return source;
    }

    /** What the store said of itself when it was opened last. */
    public Description description() {
        return description;
    }

    /** Its short name. */
    public String title() {
        return description.title();
    }

    /** The kind of its icon. */
    public String icon() {
        return switch (description.kind()) {
            case "hdf5" -> "file";
            case "shared memory" -> "shm";
            case "shared array" -> "array";
            case "text table" -> "table";
            case String kind when Icons.has(kind) -> kind;
            default -> "source";
        };
    }

    /** The grey words at the right of its row, such as {@code 5 sessions}. */
    public StringProperty detail() {
        return detail;
    }

    /** Whether something is arriving from it now: the green dot. */
    public BooleanProperty live() {
        return live;
    }

    /** Since when what is shown is not known to be so, while its server is away; null while it is there. */
    public ObjectProperty<@Nullable Stale> stale() {
        return stale;
    }

    /** Takes a source opened anew at the same place in place of the old one, which is returned. */
    Source replace(Source next, Description now, boolean canWrite) {
        Source old = source;
        source = next;
        description = now;
        writable.set(canWrite);
        return old;
    }

    /** Whether the user has unlocked writing. */
    public BooleanProperty writable() {
        return writable;
    }
}
