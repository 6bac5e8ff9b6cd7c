package org.poolscope.app.task;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySource;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

class TasksTest {
    private final Tasks tasks = Toolkit.on(Tasks::new);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        Toolkit.run(tasks::close);
    }

    @Test
    void workRunsBesideTheWindowAndItsResultComesBack() {
        Toolkit.run(() -> tasks.run("work", (_, _) -> Platform.isFxApplicationThread(),
                inside -> heard.add(inside + " " + Platform.isFxApplicationThread()), this::hear));

        await().until(() -> heard.equals(List.of("false true")));
    }

    @Test
    void aFailureArrivesOnce() {
        Toolkit.run(() -> tasks.<String>run("work", (_, _) -> {
            throw new SourceException.NotFound("gone", "here", "");
        }, heard::add, this::hear));
        awaitIdle();

        assertEquals(List.of("NotFound"), heard);
    }

    @Test
    void aMistakeOfOursIsAFailureToo() {
        Toolkit.run(() -> tasks.<String>run("work", (_, _) -> {
            throw new IllegalStateException("a test breaks this on purpose");
        }, heard::add, this::hear));
        awaitIdle();

        assertEquals(List.of("Corrupt"), heard);
    }

    @Test
    void cancelledWorkSaysSoEvenIfItFinished() {
        Task task = Toolkit.on(() -> tasks.run("work", (_, _) -> pass(), heard::add, this::hear));
        task.cancel();
        gate.countDown();
        awaitIdle();

        assertEquals(List.of("Cancelled"), heard);
    }

    @Test
    void droppedWorkSaysNothing() {
        Task task = Toolkit.on(() -> tasks.run("work", (_, _) -> pass(), heard::add, this::hear));
        task.drop();
        gate.countDown();
        awaitIdle();

        assertEquals(List.of(), heard);
    }

    @Test
    void aSourceThatOpensAfterTheWindowIsGoneIsClosed() {
        MemorySource source = new MemorySource(new MemoryStore("late"), OpenOptions.READ_ONLY);
        Task task = Toolkit.on(() -> tasks.run("opening", (_, _) -> {
            pass();
            return source;
        }, _ -> heard.add("opened"), this::hear));

        Toolkit.run(tasks::close);
        gate.countDown();

        await().until(() -> Toolkit.on(() -> task.ended().get()));
        assertThrows(SourceException.Unreachable.class,
                () -> source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER));
        assertEquals(List.of(), heard);
    }

    @Test
    void nothingRunsAfterTheEnd() {
        Toolkit.run(tasks::close);

        Task task = Toolkit.on(() -> tasks.run("late", (_, _) -> heard.add("ran"), _ -> heard.add("told"), this::hear));

        assertTrue(Toolkit.on(() -> task.ended().get()));
        assertEquals(List.of(), heard);
    }

    @Test
    void aReaderThatCaughtUpDoesNotKeepTheWindowBusy() {
        Task reader = Toolkit.on(() -> tasks.follow("reader", (_, _) -> pass(), this::hear));
        assertEquals(1, Toolkit.on(() -> tasks.count().get()));

        Toolkit.run(() -> tasks.settled(reader));

        assertTrue(Toolkit.on(() -> tasks.idle().get()));
    }

    @Test
    void progressIsShownInWords() {
        Task task = Toolkit.on(() -> tasks.run("work", (_, progress) -> {
            progress.report(1_200_000, 8_100_000, "bytes");
            return pass();
        }, heard::add, this::hear));

        await().until(() -> Toolkit.on(() -> task.words().get().equals("1.2 of 8.1 MB")));
        assertEquals(1.2 / 8.1, Toolkit.on(() -> task.done().get()), 1e-9);
    }

    private String pass() {
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "found";
    }

    private void hear(SourceException failure) {
        heard.add(failure.kind());
    }

    private void awaitIdle() {
        await().until(() -> Toolkit.on(() -> tasks.idle().get()));
    }
}
