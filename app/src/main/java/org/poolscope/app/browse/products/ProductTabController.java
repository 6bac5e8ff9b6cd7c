package org.poolscope.app.browse.products;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.ParameterController;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductController;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.app.inspect.product.ProductPage;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/** The tab of one product. */
final class ProductTabController implements ParameterController.Around {
    private final OpenSource source;
    private final Urn urn;
    private final Doors doors;
    private final ProductController product;
    private final WorkTab tab;

    /** Where a tab leads. */
    interface Doors extends ProductController.Heard {
        /** A parameter is to become a condition of a query. */
        void addToQuery(OpenSource source, String name, Parameter parameter);

        /** The tab is closed. */
        void closed(ProductTabController tab);
    }

    ProductTabController(Workspace workspace, CopyTarget copies, OpenSource source, Urn urn, Doors doors) {
        this.source = source;
        this.urn = urn;
        this.doors = doors;
        StackPane place = new StackPane();
        String title = urn.title();
        String icon = Referrers.isContext(urn.type()) ? "context" : "product";
        tab = new WorkTab(id(source, urn), icon, title, place).of(source).whenClosed(this::close);
        product = new ProductController(workspace, copies, tab.actions(), this, doors);
        place.getChildren().setAll(product.place());
        tab.crumbs().set(List.of(new Crumb("pool", source.title(), source.location().source()),
                new Crumb(icon, title, source.location().at(PoolReader.path(urn)).toString())));
    }

    /** What no other tab of the window is called. */
    static String id(OpenSource source, Urn urn) {
        return "product:" + source.location().at(PoolReader.path(urn));
    }

    OpenSource source() {
        return source;
    }

    Urn urn() {
        return urn;
    }

    WorkTab tab() {
        return tab;
    }

    /** Reads the product anew and selects what the path names in it; the root keeps what is selected. */
    void show(DataPath within) {
        product.show(source, urn, within);
    }

    /** Loads it again, as after its tags have changed. */
    void refresh() {
        product.reload();
    }

    /** Other pools are open now. */
    void poolsChanged() {
        product.poolsChanged();
    }

    @Override
    public String words(ProductPage page) {
        return "the first " + ClassValues.MOST + " of this class";
    }

    @Override
    public ParameterController.Values values(ProductPage page, String name) {
        PoolReader pool = OpenPools.reader(source);
        return cancel -> ClassValues.read(pool, page.urn().type(), name, cancel);
    }

    @Override
    public void addToQuery(ProductPage page, String name, Parameter parameter) {
        doors.addToQuery(source, name, parameter);
    }

    @Override
    public boolean addColumn(String name) {
        return false;
    }

    private void close() {
        product.close();
        doors.closed(this);
    }
}
