package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.Written;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of column in every format, read back by the program that people read the format with. */
class FormatTableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FormatReader.class)
    void everyKindComesBack(FormatReader reader) throws Exception {
        Path python = Peers.python(reader.modules());
        Map<String, List<String>> expected = new TreeMap<>();
        Format format = Formats.named(reader.format()).orElseThrow();
        for (CellKind kind : EnumSet.allOf(CellKind.class)) {
            Path file = folder.resolve(kind.name() + "." + format.endings().getFirst());
            if (!reader.takes(kind)) {
                assertThrows(SourceException.Unsupported.class,
                        () -> Written.to(file, format, kind.rows().merged(), reader.choices()), kind::name);
                continue;
            }
            Written.to(file, format, kind.rows().merged(), reader.choices());
            expected.put(kind.name(), reader.expected(kind));
        }
        String said = Peers.run(python, Files.readString(script(reader)), Stream.concat(Stream.of(folder.toString()),
                EnumSet.allOf(CellKind.class).stream().filter(reader::takes)
                        .map(kind -> kind.name() + "=" + kind.reading()))
                .toArray(String[]::new));
        Map<?, ?> read = JsonMapper.shared().readValue(said, TreeMap.class);
        Map<String, String> differing = new TreeMap<>();
        expected.forEach((kind, cells) -> {
            if (!cells.equals(read.get(kind))) {
                differing.put(kind, "wrote " + cells + ", read " + read.get(kind));
            }
        });
        assertEquals(Map.of(), differing);
        assertEquals(expected.size(), read.size());
    }

    @Test
    void everyFormatHasItsReader() {
        Set<String> read = Stream.of(FormatReader.values()).map(FormatReader::format)
                .collect(java.util.stream.Collectors.toSet());
        Formats.all().forEach(format -> assertTrue(read.contains(format.name()), format.name()));
    }

    /** One script for all formats: what reads a cell is common, what reads a file stands under its name. */
    private Path script(FormatReader reader) throws Exception {
        Path script = folder.resolve("read.py");
        Files.writeString(script,
                """
                        import glob, json, os, sys
                        import numpy

                        def time(v):
                            if hasattr(v, "timestamp"):
                                v = numpy.datetime64(v.replace(tzinfo=None))
                            if isinstance(v, str):
                                v = numpy.datetime64(v)
                            return str(int(v.astype("M8[us]").astype("i8")) if hasattr(v, "astype") and v.dtype.kind == "M" else int(v))

                        def bytes_(v):
                            return v.decode("latin-1") if isinstance(v, bytes) else str(v)

                        says = {
                            "truth": lambda v: str(str(v) in ("True", "1")),
                            "whole": lambda v: str(v) if "nan" in str(v) else str(int(v)),
                            "real": lambda v: repr(float(v)),
                            "single": lambda v: repr(float(numpy.float32(v))),
                            "complex": lambda v: repr(complex(v)),
                            "bytes": bytes_,
                            "text": lambda v: v.decode() if isinstance(v, bytes) else str(v),
                            "time": time,
                        }
                        %s
                        read = {}
                        for each in sys.argv[2:]:
                            kind, reading = each.split("=")
                            file = glob.glob(os.path.join(sys.argv[1], kind + ".*"))[0]
                            try:
                                read[kind] = ["None" if v is None or v is numpy.ma.masked else says[reading](v) for v in column(file, reading)]
                            except Exception as e:
                                read[kind] = repr(e)
                        print(json.dumps(read))
                        """
                        .formatted(reader.script()));
        return script;
    }
}
