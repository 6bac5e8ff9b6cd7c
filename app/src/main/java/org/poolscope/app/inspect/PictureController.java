package org.poolscope.app.inspect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import org.poolscope.app.look.Png;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.Pictured;
import org.poolscope.app.plot.paper.Drawing;
import org.poolscope.app.plot.paper.Mark;
import org.poolscope.app.plot.paper.Pdf;
import org.poolscope.app.plot.paper.Svg;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.DiskFailure;

/**
 * Saves a plot or an image in a file, which appears whole or not at all: as PNG twice as fine as on the screen, as SVG or PDF
 * in lines and texts. An image of pixels lies in these as the picture that it is.
 */
public final class PictureController {
    private static final double FINER = 2;
    private static final String PNG = "png";
    private static final String SVG = "svg";
    private static final String PDF = "pdf";

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
        String ending = ending(file);
        Optional<Drawing> lines = ending.equals(PNG) ? Optional.empty() : drawing.drawing();
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        if (lines.isEmpty()) {
            drawing.takePicture(FINER, picture::complete);
        }
        workspace.tasks().run("Saving " + file.getFileName(), (_, _) -> {
            try (AtomicFile out = AtomicFile.create(file, 0)) {
                switch (ending) {
                    case SVG -> Svg.write(lines.orElseGet(() -> painted(picture.join())), out.stream());
                    case PDF -> Pdf.write(lines.orElseGet(() -> painted(picture.join())), out.stream());
                    default -> Png.write(picture.join(), out.stream());
                }
                out.commit();
            } catch (IOException e) {
                throw DiskFailure.of(e, file);
            }
            return file;
        }, saved -> workspace.status().facts().setAll("Saved " + saved), workspace::tell);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith("." + SVG) ? SVG : name.endsWith("." + PDF) ? PDF : PNG;
    }

    private static Drawing painted(WritableImage image) {
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        double width = columns / FINER;
        double height = rows / FINER;
        return new Drawing(width, height, List.of(new Mark.Picture(0, 0, width, height, argb, columns)));
    }

    private void choose(Pictured drawing) {
        if (drawing.getScene() == null || drawing.getScene().getWindow() == null) {
            workspace.tell(new SourceException.Unsupported("The drawing is not in sight.", "", "Show it first."));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save picture");
        chooser.setInitialFileName("plot.png");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("PNG picture", "*.png"),
                new FileChooser.ExtensionFilter("SVG drawing", "*.svg"),
                new FileChooser.ExtensionFilter("PDF page", "*.pdf"));
        File chosen = chooser.showSaveDialog(drawing.getScene().getWindow());
        if (chosen != null) {
            save(drawing, chosen.toPath());
        }
    }
}
