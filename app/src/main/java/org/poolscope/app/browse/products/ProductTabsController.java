package org.poolscope.app.browse.products;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/** The tabs of products that a window has open. */
final class ProductTabsController {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final ProductTabController.Doors doors;
    private final Map<WorkTab, ProductTabController> open = new HashMap<>();

    ProductTabsController(Workspace workspace, CopyTarget copies, ProductTabController.Doors doors) {
        this.workspace = workspace;
        this.copies = copies;
        this.doors = doors;
    }

    /** Shows a product of a pool and selects what the path names in it. */
    void open(OpenSource in, Urn urn, DataPath within) {
        ProductTabController tab = of(workspace.tab(ProductTabController.id(in, urn)).orElse(null)).orElse(null);
        if (tab == null) {
            tab = new ProductTabController(workspace, copies, in, urn, doors);
            open.put(tab.tab(), tab);
        }
        workspace.show(tab.tab());
        tab.show(within);
    }

    /** The product of a tab, empty for a tab of another kind. */
    Optional<ProductTabController> of(@Nullable WorkTab tab) {
        return tab == null ? Optional.empty() : Optional.ofNullable(open.get(tab));
    }

    /** Loads the products of a pool again. */
    void refresh(OpenSource source) {
        open.values().stream().filter(tab -> tab.source().equals(source)).forEach(ProductTabController::refresh);
    }

    /** Other pools are open now. */
    void poolsChanged() {
        open.values().forEach(ProductTabController::poolsChanged);
    }

    /** Products are gone, and so are their tabs. */
    void removed(OpenSource source, List<Urn> urns) {
        urns.forEach(urn -> workspace.tab(ProductTabController.id(source, urn)).ifPresent(workspace::close));
    }

    /** A person has closed a tab. */
    void closed(ProductTabController tab) {
        open.remove(tab.tab());
    }
}
