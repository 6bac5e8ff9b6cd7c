package org.poolscope.app.inspect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import org.poolscope.app.look.Png;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.Pictured;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.DiskFailure;

/** Saves a plot or an image as a PNG file, twice as fine as on the screen; the file appears whole or not at all. */
public final class PictureController {
    private static final double FINER = 2;

    private final Workspace workspace;

    /** For the tabs of one window. */
    public PictureController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Lets the menus of a tab do all they can with a plot. */
    public void bind(PlotPane pane, ActionScope actions) {
        pane.bind(actions);
        offer(pane.plot(), actions);
    }

    /** Lets the menus of a tab save the picture of a drawing. */
    public void offer(Pictured drawing, ActionScope actions) {
        actions.on("plot.picture", () -> choose(drawing));
    }

    /** Saves the picture of a drawing in a file. */
    void save(Pictured drawing, Path file) {
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        drawing.takePicture(FINER, picture::complete);
        workspace.tasks().run("Saving " + file.getFileName(), (_, _) -> {
            WritableImage image = picture.join();
            try (AtomicFile out = AtomicFile.create(file, 0)) {
                Png.write(image, out.stream());
                out.commit();
            } catch (IOException e) {
                throw DiskFailure.of(e, file);
            }
            return file;
        }, saved -> workspace.status().facts().setAll("Saved " + saved), workspace::tell);
    }

    private void choose(Pictured drawing) {
        if (drawing.getScene() == null || drawing.getScene().getWindow() == null) {
            workspace.tell(new SourceException.Unsupported("The drawing is not in sight.", "", "Show it first."));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save picture");
        chooser.setInitialFileName("plot.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG picture", "*.png"));
        File chosen = chooser.showSaveDialog(drawing.getScene().getWindow());
        if (chosen != null) {
            save(drawing, chosen.toPath());
        }
    }
}
