package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.product.Product;
import org.poolscope.storage.pool.ProductFile;

/** Changing a pool from the window: tags with undo, removals after a question, a product from JSON. */
class EditTest extends SixProducts {
    @Test
    void aPoolOpenForReadingSaysWhyItsTagsCannotBeChanged() {
        try (PoolsWindow window = open()) {
            window.choose("products", "1 ");

            ActionState state = Toolkit.on(() -> window.controller().workspace().actions().state(Actions.named("tag")));

            assertTrue(assertInstanceOf(ActionState.Off.class, state).reason().contains("reading"), state::toString);
        }
    }

    @Test
    void severalProductsAreTaggedAtOnceAndTheTagIsTakenBack() {
        try (PoolsWindow window = unlocked()) {
            window.choose("products", "1 ", "3 ");
            window.perform("tag");
            TextField name = (TextField) window.inBalloon("newTag");
            Toolkit.run(() -> name.setText("late"));
            window.press("Set tags");

            assertEquals(List.of("even | 3", "late | 2"), window.rows("tags").stream()
                    .filter(row -> !row.startsWith("Product")).toList());

            window.perform("undo");

            assertEquals(List.of("even | 3"), window.rows("tags").stream().filter(row -> !row.startsWith("Product"))
                    .toList());

            window.perform("redo");

            assertTrue(window.rows("tags").contains("late | 2"));
        }
    }

    @Test
    void tagsThatAreSetAtOnceAreTakenBackAtOnce() {
        try (PoolsWindow window = unlocked()) {
            window.choose("products", "0 ", "1 ");
            window.perform("tag");
            VBox boxes = (VBox) window.inBalloon("tagBoxes");
            CheckBox even = (CheckBox) boxes.getChildren().getFirst();
            TextField name = (TextField) window.inBalloon("newTag");
            Toolkit.run(() -> {
                even.setIndeterminate(false);
                even.setSelected(true);
                name.setText("late");
            });
            window.press("Set tags");
            assertTrue(window.rows("tags").containsAll(List.of("even | 4", "late | 2")),
                    () -> window.rows("tags").toString());

            window.perform("undo");

            assertEquals(List.of("even | 3"), window.rows("tags").stream().filter(row -> !row.startsWith("Product"))
                    .toList());
        }
    }

    @Test
    void aTagOnSomeOfTheProductsCanBeTakenOffThem() {
        try (PoolsWindow window = unlocked()) {
            window.choose("products", "0 ", "1 ");
            window.perform("tag");
            VBox boxes = (VBox) window.inBalloon("tagBoxes");
            CheckBox even = (CheckBox) boxes.getChildren().getFirst();
            assertEquals("even  (1 of 2)", even.getText());
            Toolkit.run(() -> {
                even.setIndeterminate(false);
                even.setSelected(false);
            });
            window.press("Set tags");

            assertTrue(window.rows("tags").contains("even | 2"), () -> window.rows("tags").toString());
        }
    }

    @Test
    void removingAsksAndNamesHowMany() {
        try (PoolsWindow window = unlocked()) {
            window.choose("products", "1 ", "3 ", "5 ");
            window.perform("products.remove");
            window.press("Keep them");
            assertEquals(8, window.rows("products").size());

            window.perform("products.remove");
            window.press("Remove 3 products");

            assertEquals(List.of("Product | 3", "0 number 0 | L1", "2 number 2 | L1", "4 number 4 | L2",
                    "MapContext | 2"), window.rows("products"));
        }
    }

    @Test
    void aProductInJsonIsSavedAndOpened() throws Exception {
        Files.writeString(folder.resolve(PoolsWindow.JSON), ProductFile.text(Product.create("from a file")));
        try (PoolsWindow window = unlocked()) {
            window.perform("products.save");

            assertTrue(window.rows("products").contains("6 from a file | ALL"),
                    () -> window.rows("products").toString());
            assertTrue(window.texts().contains("urn:six:fdi.dataset.product.Product:6"));
        }
    }

    @Test
    void whatIsNoProductIsSaidAndNothingIsSaved() throws Exception {
        Files.writeString(folder.resolve(PoolsWindow.JSON), "[1, 2]");
        try (PoolsWindow window = unlocked()) {
            window.perform("products.save");

            assertTrue(window.controller().failure().isPresent());
            assertEquals(8, window.rows("products").size());
        }
    }

    @Test
    void lockingTurnsChangesOffAgain() {
        try (PoolsWindow window = unlocked()) {
            window.choose("products", "1 ");
            window.perform("lock");

            assertInstanceOf(ActionState.Off.class, Toolkit.on(() -> window.controller().workspace().actions()
                    .state(Actions.named("products.remove"))));
        }
    }

    private PoolsWindow unlocked() {
        PoolsWindow window = open();
        window.unlock();
        return window;
    }
}
