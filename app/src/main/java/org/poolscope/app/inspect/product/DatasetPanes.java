package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.ValueView;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.GenericDataset;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.UnknownDataset;
import org.poolscope.model.product.UnstructuredDataset;
import org.poolscope.model.value.Value;

/** The pane that fits a dataset: a table with its plot, an array, a tree, a picture, bytes or text. */
final class DatasetPanes {
    private final Map<String, Picture> pictures;
    private final List<ProductSeries> series;
    private final ActionScope actions;
    private final Consumer<List<String>> chosen;
    private final List<Runnable> closes = new ArrayList<>();
    private Runnable binding = () -> {};
    private Predicate<String> column = _ -> false;

    /** {@code chosen} hears of the column of a table that a person chose, and of none where cells of several are selected. */
    DatasetPanes(Map<String, Picture> pictures, List<ProductSeries> series, ActionScope actions,
            Consumer<List<String>> chosen) {
        this.chosen = chosen;
        this.pictures = pictures;
        this.series = series;
        this.actions = actions;
    }

    /** The kind of icon of a dataset. */
    static String icon(Dataset dataset) {
        return switch (dataset) {
            case MediaWrapper _ -> "image";
            case ArrayDataset _ -> "array";
            case TableDataset _ -> "table";
            case CompositeDataset _ -> "dataset";
            case UnstructuredDataset _ -> "dict";
            case GenericDataset _ -> "dataset";
            case UnknownDataset _ -> "opaque";
        };
    }

    /** The pane of a dataset called {@code name}; names of datasets within datasets are joined by dots. */
    Node of(String name, Dataset dataset) {
        return switch (dataset) {
            case MediaWrapper media -> media(name, media);
            case ArrayDataset array -> array(name, array);
            case TableDataset table -> table(name, table);
            case CompositeDataset composite -> new CompositeView(name, composite, this);
            case UnstructuredDataset tree -> value(name, tree.data());
            case GenericDataset generic -> value(name, generic.data());
            case UnknownDataset unknown -> value(name, unknown.stored());
        };
    }

    /** Gives the keys of plots to the plot that was made last. */
    void bind() {
        binding.run();
    }

    /** Brings a column of the table that was made last into view; false if there is none of that name. */
    boolean showColumn(String name) {
        return column.test(name);
    }

    /** Closes the plots that were made. */
    void close() {
        closes.forEach(Runnable::run);
        closes.clear();
        binding = () -> {};
        column = _ -> false;
    }

    private Node media(String name, MediaWrapper media) {
        Picture picture = pictures.get(name);
        if (picture == null) {
            return value(name, media.data());
        }
        ImageView image = new ImageView(picture.image());
        image.setAccessibleText("Picture " + name);
        String size = (int) picture.image().getWidth() + " × " + (int) picture.image().getHeight() + " px";
        String bytes = media.data() instanceof Value.Bytes content ? ", " + Words.size(content.size()) : "";
        VBox box = new VBox(12, Parts.label(media.mediaType() + ", " + size + bytes, "cell-text", "second"), image);
        box.getStyleClass().add("big-value");
        ScrollPane pane = new ScrollPane(box);
        pane.setFitToWidth(true);
        pane.getStyleClass().add("surface");
        return pane;
    }

    private Node array(String name, ArrayDataset array) {
        Value data = DatasetValue.of(array.data());
        boolean plain = array.unit().isPresent() && series.stream().anyMatch(one -> one.dataset().equals(name));
        GridView grid = plain ? new GridView(new UnitGrid(name, array)) : null;
        Node shown = grid == null ? value(name, data) : plotted(name, grid);
        String words = "array of shape " + Words.shape(array.shape())
                + array.typecode().map(code -> ", type code " + code)
                        .orElse("")
                + array.unit().map(unit -> ", in " + unit).orElse("");
        BorderPane pane = new BorderPane(shown);
        pane.setTop(grid == null
                ? DatasetHead.of(words, array.description())
                : DatasetHead.of(words, array.description(), grid.takeFoot()));
        return pane;
    }

    private Node table(String name, TableDataset table) {
        if (table.columns().isEmpty()) {
            return Parts.empty("table", name + " has no columns.");
        }
        GridView grid = new GridView(new ColumnsGrid(table));
        List<String> columns = List.copyOf(table.columns().keySet());
        grid.table().getSelectionModel().getSelectedCells().addListener((InvalidationListener) _ -> chosen
                .accept(column(grid, columns).stream().toList()));
        boolean drawn = series.stream().anyMatch(one -> one.dataset().equals(name));
        column = wanted -> show(List.copyOf(table.columns().keySet()).indexOf(wanted), grid);
        BorderPane pane = new BorderPane(drawn ? plotted(name, grid) : grid);
        pane.setTop(DatasetHead.of(Words.count(table.columns().size(), "column", "columns"),
                table.description(), grid.takeFoot()));
        return pane;
    }

    private static boolean show(int column, GridView grid) {
        if (column < 0) {
            return false;
        }
        grid.showColumn(column);
        return true;
    }

    /** The column whose cells alone are selected; the first column of the grid has the numbers of the rows. */
    private static Optional<String> column(GridView grid, List<String> columns) {
        List<Integer> selected = grid.table().getSelectionModel().getSelectedCells().stream()
                .map(cell -> cell.getColumn() - 1).distinct().toList();
        return selected.size() == 1 && selected.getFirst() >= 0 && selected.getFirst() < columns.size()
                ? Optional.of(columns.get(selected.getFirst()))
                : Optional.empty();
    }

    private Node plotted(String name, GridView grid) {
        SeriesPlotView plot = new SeriesPlotView(name, series);
        Predicate<String> inGrid = column;
        column = wanted -> {
            plot.draw(wanted);
            return inGrid.test(wanted);
        };
        binding = () -> plot.bind(actions);
        bind();
        closes.add(plot.plot()::close);
        SplitPane split = new SplitPane(grid, plot);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(grid.table().getItems().size() < 8 ? 0.4 : 0.5);
        return split;
    }

    private Node value(String name, Value data) {
        ValueView view = new ValueView(name, data, null);
        binding = () -> view.plot().ifPresent(plot -> plot.bind(actions));
        bind();
        closes.add(() -> view.plot().ifPresent(plot -> plot.plot().close()));
        return view;
    }
}
