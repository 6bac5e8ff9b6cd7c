package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.load.LoadProcess;
import org.poolscope.model.value.JsonText;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

/** Workers load text files into shared memory and a parent merges it into one HDF5 file: once the ones are Python's, once the other. */
class SeedTaskTest {
    private static final Path SHARED = Path.of("/dev/shm");
    private static final String WORKERS = """
            import json, sys
            import numpy as np
            from multiprocessing import Process, Queue, resource_tracker
            from multiprocessing.shared_memory import SharedMemory
            def loadtxt_worker(out_queue, in_queue, filepath):
                dtype = [('chr', 'S10'), ('pos', '<i4'), ('pct', '<f4'), ('c', '<i4'), ('t', '<i4')]
                data = np.loadtxt(filepath, dtype=dtype)
                shm = SharedMemory(create=True, size=data.nbytes)
                shared_array = np.ndarray(data.shape, dtype=dtype, buffer=shm.buf)
                shared_array[:] = data
                out_queue.put({"name": shm.name, "shape": data.shape, "dtype": dtype})
                assert in_queue.get() == "done"
                del shared_array
                shm.close()
                shm.unlink()
            resource_tracker.ensure_running()
            out_queue, in_queue = Queue(), Queue()
            processes = [Process(target=loadtxt_worker, args=(out_queue, in_queue, name)) for name in sys.argv[1:]]
            for p in processes: p.start()
            for p in processes: print(json.dumps(out_queue.get()), flush=True)
            assert sys.stdin.readline() == "done\\n"
            for p in processes: in_queue.put("done")
            for p in processes: p.join()
            sys.exit(sum(p.exitcode for p in processes))
            """;
    private static final String EQUAL = """
            import h5py, numpy as np, sys
            want = h5py.File(sys.argv[1]); got = h5py.File(sys.argv[2])
            got = got["entry"] if "entry" in got else got
            a = sorted(want[k][()].tobytes() for k in want)
            b = sorted(got[k][()].tobytes() for k in got if k != "contents")
            print(a == b)
            """;

    private static final String PARENT = """
            import json, subprocess, sys
            import h5py, numpy as np
            from multiprocessing import resource_tracker
            from multiprocessing.shared_memory import SharedMemory
            command, out, filenames = json.loads(sys.argv[1]), sys.argv[2], sys.argv[3:]
            workers = subprocess.Popen(command + filenames, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            names = []
            with h5py.File(out, "w") as file:
                for i, _ in enumerate(filenames):
                    told = json.loads(workers.stdout.readline())
                    if sys.version_info >= (3, 13):
                        shm = SharedMemory(name=told["name"], track=False)
                    else:
                        shm = SharedMemory(name=told["name"])
                        resource_tracker.unregister(shm._name, "shared_memory")
                    array = np.ndarray(told["shape"], dtype=[tuple(f) for f in told["dtype"]], buffer=shm.buf)
                    file[f"d{i}"] = array
                    del array
                    shm.close()
                    names.append(told["name"])
            workers.stdin.close()
            print(workers.wait(), *names)
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatOurWorkersLoadIsMergedByAParentInPython() throws Exception {
        assumeTrue(Files.isDirectory(SHARED));
        Path python = Peers.python("numpy", "h5py");
        Path samples = Fixtures.folder("loadtxt");
        Path out = folder.resolve("all.h5");
        StringWriter command = new StringWriter();
        JsonText.write(LoadProcess.command("load", "--shared", "--dtype", "chr S10, pos <i4, pct <f4, c <i4, t <i4"),
                command);

        String printed = Peers.run(python, PARENT, command.toString(), out.toString(),
                samples.resolve("sample_a.txt").toString(), samples.resolve("sample_b.txt").toString());

        List<String> told = List.of(printed.strip().split(" ", -1));
        assertEquals(3, told.size(), printed);
        assertEquals("0", told.getFirst());
        told.subList(1, 3).forEach(name -> assertFalse(Files.exists(SHARED.resolve(name)), name));
        assertEquals("True\n", Peers.run(python, EQUAL, samples.resolve("samples.h5").toString(), out.toString()));
    }

    @Test
    void whatPythonsWorkersLoadIsMergedAndFreed() throws Exception {
        assumeTrue(Files.isDirectory(SHARED));
        Path python = Peers.python("numpy", "h5py");
        Path samples = Fixtures.folder("loadtxt");
        Process workers = new ProcessBuilder(python.toString(), "-c", WORKERS,
                samples.resolve("sample_a.txt").toString(), samples.resolve("sample_b.txt").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader told = workers.inputReader(); Writer answers = workers.outputWriter()) {
            String descriptors = told.readLine() + "\n" + told.readLine() + "\n";

            Ran merged = Ran.fed(descriptors, "load", "-", "--to", folder.resolve("all.h5").toString());
            assertEquals("done\n", merged.out(), merged::words);
            answers.write(merged.out());
            answers.flush();

            assertEquals(0, workers.waitFor());
            descriptors.lines().map(line -> line.replaceAll(".*\"name\": \"([^\"]*)\".*", "$1"))
                    .forEach(name -> assertFalse(Files.exists(SHARED.resolve(name)), name));
            assertEquals("True\n", Peers.run(python, EQUAL, samples.resolve("samples.h5").toString(),
                    folder.resolve("all.h5").toString()));
        } finally {
            workers.destroyForcibly();
        }
    }
}
