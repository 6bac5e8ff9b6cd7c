package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.HeatMap;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.storage.hdf5.Hdf5Provider;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;

/** An HDF5 file in the window: its tree, and each dataset in the view of its shape. */
class Hdf5TreeTest {
    private static final int SIDE = 12;
    private static final long MANY = 1_000_000_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("measured.h5");
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            numbers(writer, "/entry/image", SIDE, SIDE);
            numbers(writer, "/entry/stack", 3, SIDE, SIDE);
            writer.attributes("/entry/image", Map.of("long_name", "detector"));
            DType rows = TypeString.parseSpec("chr S10, pos <i4");
            writer.dataset("/entry/rows", rows, new Layout.Contiguous(MANY)).close();
            writer.commit();
        }
    }

    @Test
    void groupsOpenAndDatasetsSayTheirShape() {
        try (BrowseWindow window = open()) {
            window.expand("entry");

            assertEquals(List.of("entry", "image", "rows", "stack"), window.rows());
            window.until(each -> each.texts().contains("<f8 (12, 12)"));
        }
    }

    @Test
    void aDatasetOfTwoAxesIsAnImageAndItsAttributesAreTold() {
        try (BrowseWindow window = open()) {
            window.select("entry/image");

            assertEquals(1, window.nodes(HeatMap.class::isInstance).size());
            assertTrue(window.texts().containsAll(List.of("long_name", "detector")), () -> window.texts().toString());
        }
    }

    @Test
    void aSliderChoosesTheImageOfAStack() {
        try (BrowseWindow window = open()) {
            window.select("entry/stack");
            Slider slider = (Slider) window.window().node("axis-0");
            Toolkit.run(() -> slider.setValue(2));
            window.settle();

            HeatMap map = (HeatMap) window.nodes(HeatMap.class::isInstance).getFirst();
            assertTrue(map.summary().endsWith("288 to 431"), map::summary);
        }
    }

    @Test
    void aThousandMillionRowsScrollByOffset() {
        try (BrowseWindow window = open()) {
            window.select("entry/rows");
            Button part = (Button) window.nodes(node -> node instanceof Button button
                    && button.getText().equals("Only what is in view")).getFirst();
            Toolkit.run(part::fire);
            window.until(each -> !each.nodes(GridView.class::isInstance).isEmpty());
            TextField go = (TextField) window.nodes(node -> node instanceof TextField field
                    && "Go to row".equals(field.getPromptText())).getFirst();
            Toolkit.run(() -> {
                go.setText(Long.toString(MANY - 1));
                go.fireEvent(new ActionEvent());
            });

            window.until(each -> each.texts().contains(Long.toString(MANY - 1)));
            window.until(each -> each.texts().contains("0") && !each.texts().contains("…"));
        }
    }

    @Test
    void aFilterFindsDatasetsInGroups() {
        try (BrowseWindow window = open()) {
            window.select("entry");
            Toolkit.run(() -> ((TextField) window.nodes(node -> node instanceof TextField field
                    && "Filter names".equals(field.getPromptText())).getFirst()).setText("sta"));

            window.until(each -> each.rows().contains("stack") && !each.rows().contains("image"));
        }
    }

    private BrowseWindow open() {
        return BrowseWindow.open(folder, new Hdf5Provider(), file.toString());
    }

    private static void numbers(Hdf5Writer writer, String name, long... shape) throws Exception {
        long count = 1;
        for (long length : shape) {
            count *= length;
        }
        long[] row = Arrays.copyOfRange(shape, 1, shape.length);
        try (Arena arena = Arena.ofConfined();
                RowDataset dataset = writer.dataset(name, DType.FLOAT64, new Layout.Contiguous(shape[0]), row)) {
            MemorySegment numbers = arena.allocate(ValueLayout.JAVA_DOUBLE, count);
            for (long i = 0; i < count; i++) {
                numbers.setAtIndex(ValueLayout.JAVA_DOUBLE, i, (double) i);
            }
            dataset.append(numbers, shape[0]);
        }
    }
}
