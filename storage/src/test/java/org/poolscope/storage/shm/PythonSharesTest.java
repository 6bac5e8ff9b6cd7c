package org.poolscope.storage.shm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.Writer;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;

/** Both ways between us and Python's own shared memory. */
class PythonSharesTest {
    private static final String MAKES = """
            import json, sys
            from multiprocessing.shared_memory import SharedMemory
            shm = SharedMemory(create=True, size=24)
            shm.buf.cast("d")[2] = 1.5
            print(json.dumps({"name": shm.name, "shape": (3,), "dtype": "<f8"}), flush=True)
            sys.stdin.readline()
            print(shm.buf.cast("d")[0], flush=True)
            shm.close()
            shm.unlink()
            """;
    private static final String ATTACHES = """
            import sys
            from multiprocessing import resource_tracker
            from multiprocessing.shared_memory import SharedMemory
            shm = SharedMemory(name=sys.argv[1])
            resource_tracker.unregister(shm._name, "shared_memory")
            numbers = shm.buf.cast("q")
            print(sum(numbers[:3]))
            numbers[0] = 40
            """;

    @Test
    void weReadAndChangeWhatPythonMade() throws Exception {
        Path python = Peers.python("multiprocessing.shared_memory");
        assumeTrue(SharedMemory.OF_THIS_MACHINE.isThere());
        Process process = new ProcessBuilder(python.toString(), "-c", MAKES)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader printed = process.inputReader(); Writer input = process.outputWriter()) {
            ArrayDescriptor told = ArrayDescriptor.parse(printed.readLine());
            try (SharedArray array = SharedArray.attach(SharedMemory.OF_THIS_MACHINE, told, true)) {
                assertArrayEquals(new double[]{0, 0, 1.5}, array.array().toDoubles());
                array.block().memory().set(ValueLayout.JAVA_DOUBLE, 0, 2.5);
            }
            input.write("done\n");
            input.flush();
            assertEquals("2.5", printed.readLine());
            assertEquals(0, process.waitFor());
            assertThrows(SourceException.NotFound.class,
                    () -> SharedMemory.OF_THIS_MACHINE.attach(told.name(), false));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void pythonReadsAndChangesWhatWeMade() throws Exception {
        Path python = Peers.python("multiprocessing.shared_memory");
        assumeTrue(SharedMemory.OF_THIS_MACHINE.isThere());
        try (SharedArray array = SharedArray.create(SharedMemory.OF_THIS_MACHINE, "", DType.INT64, 3)) {
            array.block().memory().setAtIndex(ValueLayout.JAVA_LONG, 1, 5);
            array.block().memory().setAtIndex(ValueLayout.JAVA_LONG, 2, 6);

            assertEquals("11\n", Peers.run(python, ATTACHES, array.descriptor().name()));

            assertEquals(40, array.array().longAt(0));
        }
    }
}
