package org.poolscope.storage.export.astro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.ShapedArrays;
import org.poolscope.storage.export.Written;

/** FITS images as astropy reads them. */
class FitsImageTest {
    private final FitsImageFormat format = new FitsImageFormat();

    @TempDir
    Path folder;

    @Test
    void everyTypeAndShapeComesBack() throws Exception {
        Path python = Peers.python("numpy", "astropy");
        List<String> names = new ArrayList<>();
        List<Dataset> datasets = new ArrayList<>();
        for (Map.Entry<String, NdArray> each : ShapedArrays.all().entrySet()) {
            names.add(each.getKey());
            datasets.add(new Dataset(each.getKey(), SampleRows.array(each.getValue()), "", List.of(), false));
        }
        Path file = folder.resolve("all.fits");
        Written.to(file, format, new Merged(datasets, SampleRows::provenance));

        String differing = Peers.run(python, """
                import sys, numpy
                from astropy.io import fits
                with fits.open(sys.argv[1]) as h:
                    h.verify("exception")
                    for name in sys.argv[2:]:
                        kind, *shape = name.split()
                        shape = tuple(map(int, shape))
                        count = numpy.arange(numpy.prod(shape)).reshape(shape)
                        data = h[name].data
                        if kind[0] == "c":
                            want = numpy.stack([count, -count - 0.5 * (count >= 0)], -1)
                            want[..., 1] = numpy.where(count == 0, 0.5, -(count + 0.5)); want[..., 0] = count
                        elif kind == "b1":
                            want = count % 2
                        else:
                            want = count
                            if data.dtype.newbyteorder("=") != numpy.dtype(kind):
                                print(name, data.dtype)
                        if data.shape != want.shape or not (data == want).all():
                            print(name, data.shape, data.ravel()[:4])
                    print(len(h))""", concat(file.toString(), names));

        assertEquals(Integer.toString(names.size() + 1), differing.strip());
    }

    @Test
    void unitsNamesAndTheProvenanceStandInTheHeaders() throws Exception {
        Path python = Peers.python("astropy");
        Column column = new Column("c", Column.Role.VALUE, DType.of(Kind.FLOAT, 8), "m.s-1", "", false);
        SampleRows rows = SampleRows.table(2).with(column,
                new Cells.Elements(NdArray.ofDoubles(1, 2, 3), Marks.NONE));
        Path file = folder.resolve("named.fits");
        Written.to(file, format,
                new Merged(List.of(new Dataset("it's a long\u00e9 name, really longer than a card", rows,
                        "c", List.of(), false)), SampleRows::provenance));

        List<String> said = Peers.run(python, """
                import sys, json
                from astropy.io import fits
                with fits.open(sys.argv[1]) as h:
                    print(h[0].header["EXTNAME"], h[0].header["BUNIT"], sep="|")
                    print(json.loads("".join(h["PROVENANCE"].header["HISTORY"]))["sources"][0]["location"])""",
                file.toString()).lines().toList();

        assertEquals(List.of("it's a long? name, really longer t|m.s-1", "exp1.data"), said);
    }

    @Test
    void missingNumbersAreNoNumbersAndTimesKeepTheirUnit() throws Exception {
        Path python = Peers.python("astropy");
        DType time = new DType.Temporal(Kind.DATETIME, org.poolscope.model.array.TimeUnit.MILLI, 1,
                java.nio.ByteOrder.LITTLE_ENDIAN);
        NdArray times = NdArray.of(time, new long[]{3}, false, NdArray.ofLongs(5, 6, 7).bytes());
        Path file = folder.resolve("gaps.fits");
        Written.to(file, format, SampleRows.table(2).with("n", NdArray.ofLongs(1, 2, 3), 1).with("t", times, 2)
                .merged());

        String said = Peers.run(python, """
                import sys
                from astropy.io import fits
                with fits.open(sys.argv[1], do_not_scale_image_data=True) as h:
                    print(list(map(float, h["n"].data)), list(map(int, h["t"].data)), h["t"].header["BUNIT"],
                        h["t"].header["BLANK"])""", file.toString()).strip();

        assertEquals("[1.0, nan, 3.0] [5, 6, " + Long.MIN_VALUE + "] ms " + Long.MIN_VALUE, said);
    }

    @Test
    void textsAreRefusedWithWhatToUse() {
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> Written.to(folder.resolve("x.fits"), format, SampleRows.table(2).with("c", List.of("a"))
                        .merged()));
        assertTrue(refused.sentence().contains("table"), refused::sentence);
    }

    private static String[] concat(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all.toArray(String[]::new);
    }
}
