package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Work;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Brings other keys beside the one that is shown: as columns of the table, or along X of the plot. */
final class ColumnController {
    /** Reading a parameter of more sessions than this has to be asked for. */
    private static final int FEW = 100;
    private static final String PARAMETERS = "param.";

    private final Workspace workspace;
    private final OpenSource source;
    private final FolderModel folder;
    private final KeyModel model;
    private @Nullable GetView view;
    private final List<Task> running = new ArrayList<>();

    ColumnController(Workspace workspace, OpenSource source, FolderModel folder, KeyModel model) {
        this.folder = folder;
        this.workspace = workspace;
        this.source = source;
        this.model = model;
    }

    /** A view of the values as they are now; {@code below} has room for one of them. */
    GetView view(Node below) {
        GetView next = new GetView(model, folder.unread(), below, this::chooseColumn, this::offerAxes);
        view = next;
        return next;
    }

    /** A name and its text in each session. */
    private record Column(String key, Map<String, String> texts) {}

    /** Brings what stands beside the values up to date, or adds a first parameter, then goes on. */
    void load(Runnable then) {
        if (model.columns().isEmpty() && model.axis().get() == null) {
            loadFirst(then);
            return;
        }
        List<String> names = List.copyOf(model.columns().keySet());
        KeyModel.XAxis axis = model.axis().get();
        List<String> sessions = sessions();
        start("Reading columns", (cancel, _) -> {
            Map<String, Map<String, String>> texts = new HashMap<>();
            for (String name : names) {
                texts.put(name, reading(cancel).texts(name));
            }
            return new Beside(texts, axis == null ? null : axis(axis.key(), sessions, cancel));
        }, beside -> {
            model.renewColumns(beside.columns());
            model.axis().set(beside.axis());
            then.run();
        }, failure -> {
            if (axis != null && axis.samples().isEmpty()) {
                model.axis().set(null);
            }
            workspace.tell(failure);
            then.run();
        });
    }

    private record Beside(Map<String, Map<String, String>> columns, KeyModel.@Nullable XAxis axis) {}

    /** A first column, and the same along X where a single number of each session stands over it. */
    private record First(Optional<Column> column, KeyModel.@Nullable XAxis axis) {}

    /** The first parameter that tells the sessions apart. */
    private void loadFirst(Runnable then) {
        int count = model.values().size();
        if (count < 2 || count > FEW || !model.columns().isEmpty() || model.key().startsWith(PARAMETERS)) {
            then.run();
            return;
        }
        List<String> sessions = sessions();
        boolean single = model.points().isPresent();
        start("Looking at parameters", (cancel, _) -> {
            Optional<Column> column = firstColumn(sessions.getFirst(), cancel);
            return new First(column, single && column.isPresent() ? axis(column.get().key(), sessions, cancel) : null);
        }, first -> {
            first.column().ifPresent(found -> model.sortBy(found.key(), found.texts()));
            model.axis().set(first.axis());
            then.run();
        }, _ -> then.run());
    }

    void close() {
        running.forEach(Task::drop);
        running.clear();
    }

    private <T> void start(String what, Work<T> work, Consumer<? super T> then, Consumer<SourceException> failed) {
        running.removeIf(task -> task.ended().get());
        running.add(workspace.tasks().run(what, work, then, failed));
    }

    private List<String> sessions() {
        return model.values().stream().map(SessionValue::session).toList();
    }

    private Optional<Column> firstColumn(String session, Cancel cancel) throws SourceException {
        for (String key : keys(session, cancel)) {
            if (key.startsWith(PARAMETERS) && isNumber(DataPath.of(session, key))) {
                Map<String, String> texts = reading(cancel).texts(key);
                if (new HashSet<>(texts.values()).size() == texts.size() && texts.size() > 1) {
                    return Optional.of(new Column(key, texts));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isNumber(DataPath path) throws SourceException {
        Map<String, Object> peek = source.source().peek(path);
        return List.of("int", "long", "float").contains(String.valueOf(peek.get("type")))
                || (peek.containsKey("dtype") && TypeWords.icon(peek).equals("number"));
    }

    private KeyReading reading(Cancel cancel) {
        return new KeyReading(source.source(), cancel, Progress.IGNORED);
    }

    private List<String> keys(String session, Cancel cancel) throws SourceException {
        return source.source().children(DataPath.of(session), Page.ALL, cancel).entries().stream().map(Entry::name)
                .sorted().toList();
    }

    private void chooseColumn() {
        String session = model.session().get();
        if (session == null) {
            return;
        }
        start("Listing keys", (cancel, _) -> keys(session, cancel), keys -> {
            GetView shown = view;
            if (shown != null) {
                shown.offerColumns(keys.stream().filter(key -> !key.equals(model.key())
                        && !model.columns().containsKey(key)).toList(), this::addColumn);
            }
        }, workspace::tell);
    }

    private void addColumn(String key) {
        start("Reading " + key, (cancel, _) -> reading(cancel).texts(key), texts -> {
            model.columns().put(key, texts);
            GetView shown = view;
            if (shown != null) {
                shown.table().addColumn(key, texts);
            }
        }, workspace::tell);
    }

    private void offerAxes() {
        String session = model.session().get();
        GetView shown = view;
        if (session == null || shown == null) {
            return;
        }
        boolean single = model.points().isPresent();
        long length = model.chosen().flatMap(SessionValue::curve).map(curve -> curve.size()).orElse(0L);
        start("Looking for axes", (cancel, _) -> single ? numbers(session, cancel) : axes(session, length, cancel),
                keys -> {
                    shown.offerAxes(keys, key -> {
                        if (key == null) {
                            model.axis().set(null);
                        } else {
                            loadAxis(key);
                        }
                    });
                }, workspace::tell);
    }

    /** Keys of the session whose values are as long as the one shown. */
    private List<String> axes(String session, long length, Cancel cancel) throws SourceException {
        List<String> axes = new ArrayList<>();
        for (String key : keys(session, cancel)) {
            Map<String, Object> peek = source.source().peek(DataPath.of(session, key));
            List<Long> shape = TypeWords.shape(peek);
            boolean fits = shape.isEmpty()
                    ? peek.get("length") instanceof Number n && n.longValue() == length
                    : shape.equals(List.of(length));
            if (fits && !key.equals(model.key())) {
                axes.add(key);
            }
        }
        return axes;
    }

    /** Keys of the session that hold a single number. */
    private List<String> numbers(String session, Cancel cancel) throws SourceException {
        List<String> numbers = new ArrayList<>();
        for (String key : keys(session, cancel)) {
            if (!key.equals(model.key()) && isNumber(DataPath.of(session, key))) {
                numbers.add(key);
            }
        }
        return numbers;
    }

    private void loadAxis(String key) {
        List<String> sessions = sessions();
        start("Reading " + key, (cancel, _) -> axis(key, sessions, cancel), model.axis()::set, workspace::tell);
    }

    private KeyModel.XAxis axis(String key, List<String> sessions, Cancel cancel) throws SourceException {
        KeyReading reading = reading(cancel);
        Price price = reading.plan(key).price();
        if (price.isHigh()) {
            throw new SourceException.Unsupported(key + " is " + price.words() + ": too much for an axis.", "",
                    "Open " + key + " itself to load it.");
        }
        Map<String, Samples> xs = new LinkedHashMap<>();
        Set<String> units = new LinkedHashSet<>();
        for (String session : sessions) {
            cancel.check("reading " + key);
            Value value = reading.valueOr(DataPath.of(session, key));
            Series.of(value).or(() -> Series.number(value).map(Samples::of)).ifPresent(samples -> {
                xs.put(session, samples);
                units.add(Series.unit(value));
            });
        }
        if (units.size() > 1) {
            throw new SourceException.Unsupported(key + " is in " + String.join(", ", units)
                    + ": one axis has one unit.", "", "Choose another axis.");
        }
        return new KeyModel.XAxis(key, String.join("", units), xs);
    }
}
