package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.ProductFile;

/** Screens of pools that no command leads to; with the property {@code poolscope.pictures} they are kept in that folder. */
class PoolsPictureTest {
    private static final int MANY = 60;
    /** So many steps that a person sees the hits come one by one. */
    private static final String SLOW = "sum(range(4000000)) > 0";

    @TempDir
    Path base;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void severalProductsAreTagged(Theme theme) throws Exception {
        try (PoolsWindow window = PoolsWindow.open(base, theme, PoolInFolder.make(base))) {
            window.unlock();
            window.choose("products", "1 ", "2 ", "3 ");
            window.perform("tag");
            TextField name = (TextField) window.inBalloon("newTag");
            Toolkit.run(() -> name.setText("late"));

            keep(picture(window), "tagging", theme);
            assertWhole(window);
            assertTrue(window.balloonTexts().contains("Tags of 3 products"), () -> window.balloonTexts().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void productsOfTwoPoolsOfOneNameAreToBeRemoved(Theme theme) throws Exception {
        Path first = PoolInFolder.make(Files.createDirectory(base.resolve("night1")));
        Path second = PoolInFolder.make(Files.createDirectory(base.resolve("night2")));
        try (PoolsWindow window = PoolsWindow.open(base, theme, first)) {
            window.unlock();
            window.window().openSource(second.toString());
            window.unlock();
            window.askBoth("six (night1)", "m[\"level\"] == \"L2\"");
            window.chooseHits();
            window.perform("products.remove");
            window.inBalloon("confirm");

            keep(picture(window), "removal", theme);
            assertWhole(window);
            assertTrue(window.balloonTexts().contains("Remove 6 products of 2 pools?"),
                    () -> window.balloonTexts().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void hitsComeWhileTheSearchGoesOn(Theme theme) throws Exception {
        Path pool = base.resolve("many");
        try (LocalPool made = LocalPool.open("many", pool, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
            made.save(Collections.nCopies(MANY, Product.create("one of many")), List.of("science"));
        }
        try (PoolsWindow window = PoolsWindow.open(base, theme, pool)) {
            window.perform("query.new");
            SixProducts.write(window, SLOW);
            Toolkit.run(() -> window.controller().workspace().actions().perform(Actions.named("run")));
            window.until(each -> each.texts().stream().anyMatch(text -> text.matches("[2-9] hits so far")));

            Image picture = picture(window);
            Toolkit.run(() -> window.controller().workspace().actions().perform(Actions.named("stop")));

            keep(picture, "streaming", theme);
            window.settle();
            assertTrue(window.texts().stream().anyMatch(text -> text.startsWith("many: ") && text.endsWith("stopped")),
                    () -> window.texts().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aProductFromAFileIsSavedAndShown(Theme theme) throws Exception {
        Path pool = PoolInFolder.make(base);
        Files.writeString(base.resolve(PoolsWindow.JSON), ProductFile.text(Product.create("from a file")));
        try (PoolsWindow window = PoolsWindow.open(base, theme, pool)) {
            window.unlock();
            window.perform("products.save");

            keep(picture(window), "saved", theme);
            assertWhole(window);
            assertTrue(window.texts().contains("urn:six:fdi.dataset.product.Product:6"),
                    () -> window.texts().toString());
        }
    }

    private static void assertWhole(PoolsWindow window) {
        List<String> cut = new ArrayList<>(ShownText.cut(window.controller().scene().getRoot()));
        Toolkit.on(PoolsPictureTest::balloons)
                .forEach(balloon -> cut.addAll(ShownText.cut(balloon.getScene().getRoot())));
        assertEquals(List.of(), cut);
    }

    /** The window and the balloons over it, as they are now. */
    private static Image picture(PoolsWindow window) {
        return Toolkit.on(() -> {
            Scene scene = window.controller().scene();
            Canvas canvas = new Canvas(scene.getWidth(), scene.getHeight());
            GraphicsContext over = canvas.getGraphicsContext2D();
            over.drawImage(scene.snapshot(null), 0, 0);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            for (PopupWindow balloon : balloons()) {
                over.drawImage(balloon.getScene().getRoot().snapshot(clear, null),
                        balloon.getX() - scene.getWindow().getX() - scene.getX(),
                        balloon.getY() - scene.getWindow().getY() - scene.getY());
            }
            return canvas.snapshot(null, null);
        });
    }

    private static List<PopupWindow> balloons() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                .filter(each -> each.getScene().getRoot().isVisible()).toList();
    }

    private static void keep(Image picture, String name, Theme theme) throws Exception {
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            Screenshot.save(picture, Path.of(place,
                    "products-" + name + (theme == Theme.DARK ? "-dark" : "") + ".png"));
        }
    }
}
