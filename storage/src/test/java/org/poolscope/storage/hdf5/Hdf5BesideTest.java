package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

/** Datasets of random shapes, chunks, filters and gaps, in the file formats of four versions, beside h5py. */
class Hdf5BesideTest {
    private static final String WRITE = """
            import sys, random, hashlib, numpy as np, h5py
            r = random.Random(8)
            def told(name, d):
                a = np.ascontiguousarray(d[()])
                print(name, ",".join(map(str, a.shape)), hashlib.sha256(a.tobytes()).hexdigest(), sep="|")
            for version in ("earliest", "v108", "v110", "latest"):
                with h5py.File(f"{sys.argv[1]}/{version}.h5", "w", libver=(version, "latest")) as f:
                    def made(name, shape, maxshape, chunks, type, fill, writes, **more):
                        d = f.create_dataset(name, shape, type, maxshape=maxshape, chunks=chunks, fillvalue=fill, **more)
                        for _ in range(writes):
                            place = tuple(slice(lo, lo + r.randint(1, 6)) for lo in (r.randrange(n) for n in shape))
                            d[place] = np.arange(d[place].size).reshape(d[place].shape) % 97
                        told(f"{version}.h5|{name}", d)
                    for k in range(30):
                        rank = r.randint(1, 3)
                        shape = [r.randint(1, 20) for _ in range(rank)]
                        growing = r.choice([None] + list(range(rank)))
                        most = [None if axis == growing else n + r.choice([0, 0, 7]) for axis, n in enumerate(shape)]
                        most = [None] * rank if r.random() < 0.1 else most
                        made(f"d{k}", shape, most, tuple(r.randint(1, min(5, n)) for n in shape),
                             r.choice(["<i4", ">f8", "u1", "<i8"]), r.choice([0, 7]), r.choice([0, 1, 3, 40]),
                             **r.choice([{}, {}, dict(compression="gzip"), dict(shuffle=True, fletcher32=True),
                                         dict(compression="lzf")]))
                    for k in range(4):
                        made(f"scaled{k}", [40], [None], (16,), r.choice(["<i2", ">i4", "u1"]), r.choice([0, 5]), 5,
                             scaleoffset=0)
                        made(f"decimal{k}", [40], [None], (16,), "<f4" if k < 2 else "<f8", 0.5, 5, scaleoffset=2)
                    made("pages", [5000], [5000], (1,), "<i2", 3, 5)
                    made("growing", [30000], [None], (2,), "<i2", 3, 20)
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyDatasetAndASliceOfItHaveTheBytesThatH5pyReads() throws Exception {
        String written = Peers.run(Peers.python("numpy", "h5py"), WRITE, folder.toString());
        List<String> wrong = new ArrayList<>();
        for (String line : written.lines().toList()) {
            String[] told = line.split("\\|", -1);
            try (Source source = new Hdf5Provider().open(Location.parse(folder.resolve(told[0]).toString()),
                    OpenOptions.READ_ONLY)) {
                NdArray whole = read(source, told[1], List.of());
                List<Slice> some = Slice.parse("1:-1:2");
                if (!told[3].equals(digest(whole))
                        || !digest(whole.slice(some)).equals(digest(read(source, told[1], some)))) {
                    wrong.add(line + " " + Arrays.toString(whole.shape()));
                }
            } catch (SourceException e) {
                wrong.add(line + " " + e.sentence());
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(4 * 40, written.lines().count());
    }

    private static NdArray read(Source source, String name, List<Slice> slices) throws SourceException {
        return ((Numeric.Array) source.read(new DataPath(List.of(name)), slices, Cancel.NEVER, Progress.IGNORED))
                .data();
    }

    private static String digest(NdArray array) {
        return Fixtures.sha256(array.bytes().toArray(ValueLayout.JAVA_BYTE));
    }
}
