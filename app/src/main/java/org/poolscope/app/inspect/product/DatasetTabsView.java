package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.Urn;

/** A tab for each dataset of a product and one for its history; what a tab shows is made when it is first shown. */
public final class DatasetTabsView extends TabPane {
    private static final String HISTORY = "History";
    private static final String REFERENCES = "References";

    private final ProductPage page;
    private final ActionScope actions;
    private final List<ProductSeries> series;
    private final List<DatasetPanes> made = new ArrayList<>();

    DatasetTabsView(ProductPage page, ActionScope actions, Consumer<Urn> open) {
        this.page = page;
        this.actions = actions;
        series = ProductSeries.of(page.product());
        setId("datasets");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText("Datasets");
        page.product().datasets().forEach((name, dataset) -> getTabs().add(tab(name, dataset)));
        if (page.product() instanceof MapContext context) {
            getTabs().addFirst(tab(REFERENCES, "context", () -> new ReferencesView(context, open)));
        }
        getTabs().add(tab(HISTORY, "history", () -> new HistoryView(page.product().history())));
    }

    /** Shows the dataset of a name; false if the product has none. */
    boolean select(String name) {
        Optional<Tab> tab = getTabs().stream().filter(each -> name.equals(each.getUserData())).findFirst();
        tab.ifPresent(getSelectionModel()::select);
        return tab.isPresent();
    }

    /** Closes what draws. */
    void close() {
        made.forEach(DatasetPanes::close);
        made.clear();
    }

    private Tab tab(String name, Dataset dataset) {
        DatasetPanes panes = new DatasetPanes(page.pictures(), series, actions);
        made.add(panes);
        Tab tab = tab(name, DatasetPanes.icon(dataset), () -> panes.of(name, dataset));
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                panes.bind();
            }
        });
        return tab;
    }

    private interface Content {
        Node make();
    }

    private Tab tab(String name, String icon, Content content) {
        Tab tab = new Tab(name);
        tab.setUserData(name);
        tab.setTooltip(new Tooltip(name));
        tab.setContent(Parts.label(""));
        List<Boolean> shown = new ArrayList<>();
        tab.selectedProperty().subscribe(selected -> {
            tab.setGraphic(selected ? Icons.of(icon) : null);
            if (selected && shown.isEmpty()) {
                shown.add(true);
                tab.setContent(content.make());
            }
        });
        return tab;
    }
}
