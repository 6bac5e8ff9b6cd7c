package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.poolscope.app.look.Parts;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.Urn;

/** What a context refers to, by label; a row opens the product, and its pool if need be. */
final class ReferencesView extends BorderPane {
    private static final double ROW = 24;

    private record Reference(String label, Urn urn) {}

    private final TableView<Reference> table = new TableView<>();

    /** Of a context; {@code isOpen} tells whether the pool of a product is at hand. */
    ReferencesView(MapContext context, Predicate<Urn> isOpen, Consumer<Urn> open) {
        table.setId("references");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("References");
        table.setPlaceholder(Parts.label("This context refers to nothing.", "second"));
        table.getColumns().setAll(List.of(column("Label", 120, Reference::label),
                column("Product", 130, each -> each.urn().title()),
                column("Pool", 140, each -> each.urn().pool() + (isOpen.test(each.urn()) ? "" : ", not open"))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        for (Map.Entry<String, ProductRef> ref : context.refs().all().entrySet()) {
            table.getItems().add(new Reference(ref.getKey(), ref.getValue().urn()));
        }
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(open);
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(open);
            }
        });
        setCenter(table);
        getStyleClass().add("surface");
    }

    /** Other pools are open now. */
    void poolsChanged() {
        table.refresh();
    }

    /** Selects the reference of a label; false if there is none. */
    boolean select(String label) {
        for (Reference reference : table.getItems()) {
            if (reference.label().equals(label)) {
                table.getSelectionModel().select(reference);
                table.scrollTo(reference);
                return true;
            }
        }
        return false;
    }

    private void open(Consumer<Urn> open) {
        Reference chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.urn());
        }
    }

    private static TableColumn<Reference, String> column(String name, double width,
            Function<Reference, String> text) {
        TableColumn<Reference, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
