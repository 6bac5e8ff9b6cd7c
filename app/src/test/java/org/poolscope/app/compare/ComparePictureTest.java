package org.poolscope.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.Image;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.browse.SessionsFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The differences of two places as they look; with the property {@code poolscope.pictures} the pictures are kept there. */
class ComparePictureTest {
    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore("exp1")
            .put("alice/array.v", numbers(i -> -55 + 5 * Math.sin(i / 40)))
            .put("bob/array.v", numbers(i -> -55 + 5 * Math.sin(i / 40) + (i > 300 && i < 420 ? 1.5 : 0)))
            .put("alice/param.tau", new Value.Real(20)).put("bob/param.tau", new Value.Real(21))
            .put("alice/param.name", new Value.Text("sim-1")).put("bob/param.name", new Value.Text("sim-3"))
            .put("alice/run3.rate", numbers(i -> i)).put("alice/same", new Value.Int(4))
            .put("bob/same", new Value.Int(4)).put("bob/comment", new Value.Text("again, cooler"));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatDiffersStandsAboveTheDifferenceOfTheChosenArray(Theme theme) throws Exception {
        try (TestWindow window = TestWindow.open(folder, theme,
                new Sources(List.of(new MemorySourceProvider(store))),
                List.of(new SessionsFeature(_ -> {}), new CompareFeature(_ -> {})))) {
            window.openSource("memory:exp1");
            Toolkit.run(() -> {
                OpenSource source = window.controller().workspace().sources().getFirst();
                window.controller().workspace().picked().set(Stream.of("alice", "bob")
                        .map(path -> new Picked(source, DataPath.parse(path))).toList());
            });
            window.perform("compare");
            window.settle();
            Toolkit.run(() -> ((TreeTableView<?>) window.controller().scene().lookup("#differences"))
                    .getSelectionModel().select(0));
            Image picture = window.settle();

            String place = System.getProperty("poolscope.pictures");
            if (place != null) {
                Files.createDirectories(Path.of(place));
                Screenshot.save(picture,
                        Path.of(place, "compare" + (theme == Theme.DARK ? "-dark" : "") + ".png"));
            }
            assertEquals(List.of(), ShownText.cut(window.controller().scene().getRoot()));
        }
    }

    private static Value numbers(DoubleUnaryOperator at) {
        return new Numeric.Array(NdArray.ofDoubles(IntStream.range(0, 800).asDoubleStream().map(at).toArray()));
    }
}
