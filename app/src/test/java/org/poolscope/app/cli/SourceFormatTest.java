package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.formats.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of every kind of source in every format, read back by the program that people read the format with. */
class SourceFormatTest {
    private static final int KINDS = 9;

    @TempDir
    Path folder;

    /** The formats, the module with which Python reads each, and how it takes the last column, or the only array, of {@code f}. */
    private static final String READERS = """
            csv | pandas | pandas.read_csv(f).iloc[:, -1]
            tsv | pandas | pandas.read_csv(f, sep='\\t').iloc[:, -1]
            jsonl | json | [list(json.loads(l).values())[-1] for l in open(f)]
            hdf5 | h5py | hdf5(f)
            parquet | pyarrow.parquet | pyarrow.parquet.read_table(f).columns[-1].to_pylist()
            npy | numpy | numpy.load(f)
            npz | numpy | list(numpy.load(f).values())[0]
            sqlite | sqlite3 | sqlite(f)
            ecsv | astropy.table | astropy.table.Table.read(f, format='ascii.ecsv').columns[-1]
            fits | astropy.table | astropy.table.Table.read(f, hdu=1).columns[-1]
            fits-image | astropy.io.fits | astropy.io.fits.getdata(f, 0)
            votable | astropy.table | astropy.table.Table.read(f, format='votable').columns[-1]
            xlsx | openpyxl | [r[-1] for r in list(openpyxl.load_workbook(f).worksheets[0].values)[1:]]
            matlab | scipy.io | matlab(f)
            """;

    record Reader(String format, String module, String column) {
        @Override
        public String toString() {
            return format;
        }
    }

    static List<Reader> readers() {
        return READERS.lines().map(line -> line.split(" \\| ", 3))
                .map(words -> new Reader(words[0], words[1], words[2])).toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyKindOfSourceComesBack(Reader reader) throws Exception {
        Path python = Peers.python(Stream.of("numpy", reader.module.split("\\.", -1)[0]).distinct()
                .toArray(String[]::new));
        Map<String, List<Double>> expected = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        Format format = Formats.named(reader.format).orElseThrow();
        try (ExportSources made = new ExportSources(folder)) {
            made.places().forEach((kind, place) -> {
                Path file = folder.resolve(kind.replace(' ', '_') + "-out." + format.endings().getFirst());
                Ran ran = made.run(kind, "export", place, "--to", file.toString(), "--format", reader.format);
                assertEquals(ExitCode.DONE, ran.code(), () -> kind + ": " + ran.words());
                expected.put(kind, made.expected(kind, place));
                files.add(file.toString());
            });
        }
        JsonNode read = JsonMapper.shared()
                .readTree(Peers.run(python,
                        """
                                import json, sys
                                import %s
                                def hdf5(f):
                                    with h5py.File(f) as h:
                                        at = h
                                        while "default" in at.attrs:
                                            at = at[at.attrs["default"]]
                                        return (at if isinstance(at, h5py.Dataset) else at[at.attrs["signal"]])[()]
                                def sqlite(f):
                                    with sqlite3.connect(f) as base:
                                        table = [n for n, in base.execute("select name from sqlite_master where type = 'table'")
                                            if not n.startswith("poolscope_")][0]
                                        return [row[-1] for row in base.execute('select * from "%%s"' %% table)]
                                def matlab(f):
                                    return [v for k, v in scipy.io.loadmat(f).items() if k[0] != "_" and "poolscope" not in k][0].ravel()
                                print(json.dumps([[float(v) for v in %s] for f in sys.argv[1:]]))
                                """
                                .formatted(reader.module, reader.column),
                        files.toArray(String[]::new)));

        Map<String, List<Double>> found = new LinkedHashMap<>();
        int at = 0;
        for (String kind : expected.keySet()) {
            found.put(kind, read.get(at++).valueStream().map(JsonNode::asDouble).toList());
        }
        assertEquals(expected, found);
        assertEquals(KINDS, found.size());
    }

    @Test
    void everyFormatIsOfTheTable() {
        assertEquals(Formats.all().stream().map(Format::name).collect(Collectors.toSet()),
                readers().stream().map(Reader::format).collect(Collectors.toSet()));
    }
}
