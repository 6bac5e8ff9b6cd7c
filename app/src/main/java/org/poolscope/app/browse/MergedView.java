package org.poolscope.app.browse;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.value.Container;

/** What get_merged answers: one list, the session of each item beside it, and its curve if it is one of numbers. */
final class MergedView extends SplitPane implements KeyAnswer {
    MergedView(KeyModel model) {
        MergedGrid grid = new MergedGrid(Merging.parts(model.read()));
        setOrientation(Orientation.VERTICAL);
        getItems().add(new GridView(grid));
        List<Curve> curves = Series.curve(model.key(), 0,
                new Container.Sequence(Container.Sequence.SequenceType.LIST, grid.items())).stream().toList();
        if (!curves.isEmpty()) {
            PlotPane plot = new PlotPane();
            plot.show(model.key(), curves, new AxisText("index of item", "", "index"),
                    model.key() + " (no unit stored)");
            getItems().add(plot);
            setDividerPositions(0.4);
        }
    }

    @Override
    public void close() {
        getItems().stream().filter(PlotPane.class::isInstance).map(PlotPane.class::cast)
                .forEach(pane -> pane.plot().close());
    }
}
