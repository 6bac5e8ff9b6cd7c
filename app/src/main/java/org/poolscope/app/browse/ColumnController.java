package org.poolscope.app.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

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
    private @Nullable Task running;

    ColumnController(Workspace workspace, OpenSource source, FolderModel folder, KeyModel model) {
        this.folder = folder;
        this.workspace = workspace;
        this.source = source;
        this.model = model;
    }

    /** A view of the values as they are now. */
    GetView view() {
        GetView next = new GetView(model, folder.unread(), this::chooseColumn, this::offerAxes);
        view = next;
        return next;
    }

    /** A name and its text in each session. */
    private record Column(String key, Map<String, String> texts) {}

    /** Adds the first parameter that tells the sessions apart, then goes on. */
    void loadFirst(Runnable then) {
        int count = model.values().size();
        if (count < 2 || count > FEW || !model.columns().isEmpty() || model.key().startsWith(PARAMETERS)) {
            then.run();
            return;
        }
        String session = model.values().getFirst().session();
        running = workspace.tasks().run("Looking at parameters", (cancel, _) -> firstColumn(session, cancel),
                column -> {
                    column.ifPresent(found -> model.sortBy(found.key(), found.texts()));
                    then.run();
                }, _ -> then.run());
    }

    void close() {
        Task task = running;
        if (task != null) {
            task.drop();
        }
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
        return List.of("int", "long", "float").contains(String.valueOf(source.source().peek(path).get("type")));
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
        running = workspace.tasks().run("Listing keys", (cancel, _) -> keys(session, cancel), keys -> {
            GetView shown = view;
            if (shown != null) {
                shown.offerColumns(keys.stream().filter(key -> !key.equals(model.key())
                        && !model.columns().containsKey(key)).toList(), this::addColumn);
            }
        }, workspace::tell);
    }

    private void addColumn(String key) {
        running = workspace.tasks().run("Reading " + key, (cancel, _) -> reading(cancel).texts(key), texts -> {
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
        long length = model.chosen().flatMap(SessionValue::curve).map(curve -> curve.size()).orElse(0L);
        running = workspace.tasks().run("Looking for axes", (cancel, _) -> axes(session, length, cancel), keys -> {
            shown.xMenu().getItems().setAll(item(shown, "index", () -> shown.draw(AxisText.index(), null)));
            keys.forEach(key -> shown.xMenu().getItems().add(item(shown, key, () -> loadAxis(key))));
        }, workspace::tell);
    }

    private static MenuItem item(GetView view, String name, Runnable chosen) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            view.xMenu().setText("X: " + name);
            chosen.run();
        });
        return item;
    }

    /** Keys of the session whose values are as long as the one shown. */
    private List<String> axes(String session, long length, Cancel cancel) throws SourceException {
        List<String> axes = new java.util.ArrayList<>();
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

    private void loadAxis(String key) {
        running = workspace.tasks().run("Reading " + key, (cancel, _) -> {
            Map<String, Samples> xs = new java.util.LinkedHashMap<>();
            for (SessionValue value : List.copyOf(model.values())) {
                Series.of(reading(cancel).valueOr(DataPath.of(value.session(), key)))
                        .ifPresent(samples -> xs.put(value.session(), samples));
            }
            return xs;
        }, xs -> {
            GetView shown = view;
            if (shown != null) {
                shown.draw(new AxisText(key, ""), xs);
            }
        }, workspace::tell);
    }
}
