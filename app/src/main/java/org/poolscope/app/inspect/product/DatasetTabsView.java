package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.poolscope.model.source.DataPath;

/** A tab for each dataset of a product and one for its history; what a tab shows is made when it is first shown. */
public final class DatasetTabsView extends TabPane {
    /** What the paths within a product call its references and its history. */
    private static final String REFERENCES = "refs";
    private static final String HISTORY = "history";

    private final ProductPage page;
    private final ActionScope actions;
    private final List<ProductSeries> series;
    private final Map<Tab, DatasetPanes> made = new LinkedHashMap<>();
    private final Optional<ReferencesView> references;
    private final Consumer<List<String>> chosen;

    /** {@code chosen} hears of the names of what a person chose: a dataset, and in a table a column of it. */
    DatasetTabsView(ProductPage page, ActionScope actions, Predicate<Urn> isOpen, Consumer<Urn> open,
            Consumer<List<String>> chosen) {
        this.page = page;
        this.chosen = chosen;
        this.actions = actions;
        series = ProductSeries.of(page.product());
        setId("datasets");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText("Datasets");
        page.product().datasets().forEach((name, dataset) -> getTabs().add(tab(name, dataset)));
        if (page.product() instanceof MapContext context) {
            ReferencesView view = new ReferencesView(context, isOpen, open);
            references = Optional.of(view);
            getTabs().addFirst(tab("References", REFERENCES, "context", () -> view));
        } else {
            references = Optional.empty();
        }
        getTabs().add(tab("History", HISTORY, "history", () -> new HistoryView(page.product().history())));
        getSelectionModel().selectedItemProperty().addListener((_, _, tab) -> {
            if (tab != null && tab.getUserData() instanceof String name
                    && page.product().datasets().containsKey(name)) {
                chosen.accept(List.of(name));
            }
        });
    }

    /**
     * Shows a dataset, the references or the history, and what the rest of the path names in it: a dataset within it, a
     * column, the label of a reference. False if not all of that is there.
     */
    boolean select(DataPath within) {
        if (within.depth() == 0) {
            return false;
        }
        Optional<Tab> found = getTabs().stream().filter(each -> within.part(0).equals(each.getUserData())).findFirst();
        found.ifPresent(getSelectionModel()::select);
        List<String> inner = within.parts().subList(1, within.depth());
        return found.isPresent() && (inner.isEmpty() || select(found.get(), inner));
    }

    private boolean select(Tab tab, List<String> inner) {
        return switch (tab.getContent()) {
            case CompositeView composite -> composite.select(inner);
            case ReferencesView view -> inner.size() == 1 && view.select(inner.getFirst());
            default -> {
                DatasetPanes panes = made.get(tab);
                yield panes != null && inner.size() == 1 && panes.showColumn(inner.getFirst());
            }
        };
    }

    /** What is shown: a dataset, or one within it. */
    DataPath selected() {
        Tab tab = getSelectionModel().getSelectedItem();
        DataPath path = DataPath.of(String.valueOf(tab.getUserData()));
        if (tab.getContent() instanceof CompositeView composite) {
            for (String name : composite.selected()) {
                path = path.child(name);
            }
        }
        return path;
    }

    /** Other pools are open now. */
    void poolsChanged() {
        references.ifPresent(ReferencesView::poolsChanged);
    }

    /** Closes what draws. */
    void close() {
        made.values().forEach(DatasetPanes::close);
        made.clear();
    }

    private Tab tab(String name, Dataset dataset) {
        DatasetPanes panes = new DatasetPanes(page.pictures(), series, actions, column -> chosen
                .accept(Stream.concat(selected().parts().stream(), column.stream()).toList()));
        Tab tab = tab(name, name, DatasetPanes.icon(dataset), () -> panes.of(name, dataset));
        made.put(tab, panes);
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

    private static Tab tab(String title, String name, String icon, Content content) {
        Tab tab = new Tab(title);
        tab.setUserData(name);
        tab.setTooltip(new Tooltip(title));
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
