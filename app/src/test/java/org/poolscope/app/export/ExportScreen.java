package org.poolscope.app.export;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import org.poolscope.app.browse.SessionsFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;

/** A window with the export tab, and what a test asks of it. */
final class ExportScreen implements AutoCloseable {
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final TestWindow window;

    private ExportScreen(Path folder, Theme theme, Sources sources) {
        window = TestWindow.open(folder, theme, sources,
                List.of(new SessionsFeature(copied::add), new BasketFeature(copied::add)));
    }

    /** Opens a window on stores in memory. */
    static ExportScreen of(Path folder, Theme theme, MemoryStore... stores) {
        ExportScreen screen = new ExportScreen(folder, theme,
                new Sources(List.of(new MemorySourceProvider(stores))));
        for (MemoryStore store : stores) {
            screen.window.openSource(store.location().toString());
        }
        return screen;
    }

    /** Opens a window on files. */
    static ExportScreen of(Path folder, Path... files) {
        ExportScreen screen = new ExportScreen(folder, Theme.LIGHT, Sources.installed());
        for (Path file : files) {
            screen.window.openSource(file.toString());
        }
        return screen;
    }

    /** Adds values of the source that was opened as number {@code source}, from 0. */
    ExportScreen add(int source, String... paths) {
        Toolkit.run(() -> {
            OpenSource open = window.controller().workspace().sources().get(source);
            window.controller().workspace().picked()
                    .set(Arrays.stream(paths).map(path -> new Picked(open, DataPath.parse(path))).toList());
        });
        window.perform("export.add");
        window.settle();
        return this;
    }

    TestWindow window() {
        return window;
    }

    Image settle() {
        return window.settle();
    }

    List<String> copied() {
        return copied;
    }

    /** Presses a button, link or card. */
    ExportScreen press(String text) {
        ButtonBase button = (ButtonBase) await().until(() -> nodes(node -> node instanceof ButtonBase each
                && !(node instanceof MenuButton) && text.equals(each.getText())), found -> !found.isEmpty()).getFirst();
        Toolkit.run(button::fire);
        window.settle();
        return this;
    }

    /** Types into a field, as far as Enter; {@code said} is what a screen reader says of it, or its beginning. */
    ExportScreen type(String said, String text) {
        Toolkit.run(() -> {
            TextField field = field(said);
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
        window.settle();
        return this;
    }

    /** The field of which a screen reader says this first. */
    TextField field(String said) {
        return (TextField) nodes(node -> node instanceof TextField field && field.getAccessibleText() != null
                && field.getAccessibleText().startsWith(said)).getFirst();
    }

    ExportScreen file(Path target) {
        return type("File to write", target.toString());
    }

    /** The rows of the preview. */
    @SuppressWarnings("unchecked") // the only table of this look
    TableView<PreviewRow> preview() {
        return (TableView<PreviewRow>) nodes(node -> node.getStyleClass().contains("preview-table")).getFirst();
    }

    /** Everything that can be read, a blank between two texts. */
    String texts() {
        return Toolkit.on(() -> nodes(Text.class::isInstance).stream().map(node -> ((Text) node).getText())
                .collect(Collectors.joining(" ")));
    }

    /** Waits until a text can be read. */
    void until(String text) {
        await().until(() -> texts().contains(text));
    }

    List<Node> nodes(Predicate<Node> wanted) {
        return Toolkit
                .on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream().filter(wanted).toList());
    }

    @Override
    public void close() {
        window.close();
    }
}
