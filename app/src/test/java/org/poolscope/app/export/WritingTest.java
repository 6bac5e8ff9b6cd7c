package org.poolscope.app.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;

/** The file of an export: what is at its place, how it is written, and what is said in the end. */
class WritingTest {
    @TempDir
    Path folder;

    private final MemoryStore lab = new MemoryStore("lab").put("run/v", array(1, 2)).put("run/w", array(3));

    @Test
    void aFileThatExistsIsToldWithSizeAndTimeAndReplacedOnlyOnWish() throws IOException {
        Path target = Files.writeString(folder.resolve("v.csv"), "old");
        Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2026-11-18T16:41:00Z")));
        try (ExportScreen screen = open()) {
            screen.file(target).window().perform("run");
            screen.until("v.csv exists (3 bytes, 18 Nov 2026, 16:41 UTC).");
            assertEquals("old", Files.readString(target));

            screen.press("Write v-2.csv");
            screen.until("v-2.csv: 2 rows");
            assertEquals("old", Files.readString(target));

            screen.window().perform("run");
            screen.press("Replace it");
            screen.until("v.csv: 2 rows");
            assertFalse(Files.readString(target).contains("old"));
        }
    }

    @Test
    void nothingIsWrittenIntoASource() throws IOException {
        Path base = Fixtures.copy(Fixtures.folder("shelves").resolve("py3-gnu/exp1.data"), folder.resolve("exp1.data"));
        try (ExportScreen screen = ExportScreen.of(folder, base).add(0, "alice.labpc07/array.v")) {
            screen.file(base.resolve("v.csv")).window().perform("run");
            screen.until("This would write into the source itself.");
            assertFalse(Files.exists(base.resolve("v.csv")));
        }
    }

    @Test
    void writingGoesOnWhenItsTabIsClosedAndIsToldInTheWindow() {
        Path target = folder.resolve("v.csv");
        try (ExportScreen screen = open()) {
            screen.file(target);
            lab.hold();
            Toolkit.run(() -> {
                screen.window().controller().workspace().actions()
                        .perform(Actions.named("run"));
            });
            await().until(() -> Toolkit.on(() -> screen.window().controller().workspace().tasks().running().stream()
                    .anyMatch(task -> task.name().startsWith("Writing"))));
            Toolkit.run(() -> {
                WorkTab tab = screen.window().controller().workspace().shownTab().get();
                if (tab != null) {
                    screen.window().controller().workspace().close(tab);
                }
            });
            lab.release();

            await().until(() -> Files.exists(target));
            screen.until("v.csv: 2 rows");
        }
    }

    @Test
    void stoppingLeavesNoFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out")).resolve("v.csv");
        try (ExportScreen screen = open()) {
            screen.file(target);
            lab.hold();
            Toolkit.run(() -> screen.window().controller().workspace().actions()
                    .perform(Actions.named("run")));
            await().until(() -> !screen.nodes(node -> node instanceof Button button
                    && "Stop".equals(button.getText())).isEmpty());
            Toolkit.run(() -> screen.window().controller().workspace().actions()
                    .perform(Actions.named("stop")));
            lab.release();
            screen.until("topped");
            try (var files = Files.list(target.getParent())) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    @Test
    void theFileThatWasWrittenIsOpenedAndItsPathCopied() {
        Path target = folder.resolve("v.csv");
        try (ExportScreen screen = open()) {
            screen.file(target).window().perform("run");
            screen.until("v.csv: 2 rows");
            screen.press("Copy path");
            assertEquals(target.toString(), screen.copied().getLast());
            assertFalse(screen.nodes(node -> node instanceof Button button
                    && "Show in folder".equals(button.getText())).isEmpty());
        }
    }

    @Test
    void everySystemIsAskedForTheFolderInItsOwnWay() {
        Path file = Path.of("/data/a b.h5");
        assertEquals(List.of("xdg-open", "/data"), FolderCommand.of("Linux", file));
        assertEquals(List.of("open", "-R", "/data/a b.h5"), FolderCommand.of("Mac OS X", file));
        assertTrue(FolderCommand.of("Windows 11", file).getLast().startsWith("/select,"));
    }

    private ExportScreen open() {
        return ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/v");
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }
}
