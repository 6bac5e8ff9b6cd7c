package org.poolscope.storage.export.formats;

import java.util.List;
import java.util.Map;
import org.poolscope.storage.export.CleanText;

/** The real reader of each format: a Python function from a file to the cells of its column {@code c}. */
@SuppressWarnings("ImmutableEnumChecker")
enum FormatReader {
    CSV("csv", Map.of("formulas", "keep"),
            """
                    import csv
                    def column(file, reading):
                        with open(file, newline="", encoding="utf-8") as lines:
                            return [row["c"] if row["c"] or reading in ("text", "bytes") else None for row in csv.DictReader(lines)]
                    """) {
        @Override
        List<String> expected(CellKind kind) {
            return kind == CellKind.TEXT_GAPS ? List.of("a", "", "c") : kind.expected();
        }
    },
    PANDAS("csv", Map.of("formulas", "keep"),
            """
                    import pandas
                    def column(file, reading):
                        if reading in ("text", "bytes"):
                            return pandas.read_csv(file, dtype={"c": str}, keep_default_na=False)["c"].tolist()
                        c = pandas.read_csv(file, float_precision="round_trip", dtype={"c": "Int64"} if "GAPS" in file and reading == "whole" else None)["c"]
                        return [None if v is pandas.NA or ("GAPS" in file and v != v) else v for v in c.tolist()]
                    """,
            "pandas") {
        @Override
        List<String> expected(CellKind kind) {
            return kind == CellKind.TEXT_GAPS ? List.of("a", "", "c") : kind.expected();
        }
    },
    TSV("tsv", Map.of("formulas", "keep"), CSV.script.replace("(lines)", "(lines, delimiter='\\t')")) {
        @Override
        List<String> expected(CellKind kind) {
            return CSV.expected(kind);
        }
    },
    NPY("npy", Map.of(), """
            def column(file, reading):
                return list(numpy.load(file)["c"])
            """) {
        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind);
        }
    },
    NPZ("npz", Map.of(), """
            def column(file, reading):
                return list(numpy.load(file)["k"]["c"])
            """) {
        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind);
        }
    },
    HDF5("hdf5", Map.of(), """
            import h5py
            def column(file, reading):
                with h5py.File(file) as h:
                    return list(h[h.attrs["default"]]["k"]["c"][()])
            """, "h5py") {
        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind);
        }
    },
    HDF5_PACKED("hdf5", Map.of("gzip", "4"), HDF5.script, "h5py") {
        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind);
        }
    },
    PARQUET("parquet", Map.of(), """
            import pyarrow.parquet
            def column(file, reading):
                table = pyarrow.parquet.read_table(file)
                if reading == "complex":
                    return [complex(re, im) for re, im in zip(table["c.re"].to_pylist(), table["c.im"].to_pylist())]
                return table["c"].to_pylist()
            """, "pyarrow"), PARQUET_PLAIN("parquet", Map.of("pack", "off"), PARQUET.script, "pyarrow"), JSON_LINES(
            "jsonl",
            Map.of("nan", "text"), """
                    import json
                    def column(file, reading):
                        with open(file, encoding="utf-8") as lines:
                            return [json.loads(line)["c"] for line in lines.read().split("\\n") if line]
                    """), SQLITE("sqlite", Map.of(), """
                    import sqlite3
                    def column(file, reading):
                        with sqlite3.connect(file) as base:
                            if reading == "complex":
                                return [complex(re, im) for re, im in base.execute('select "c.re", "c.im" from k')]
                            return [row[0] for row in base.execute("select c from k")]
                    """) {
                @Override
                List<String> expected(CellKind kind) {
                    return kind.expected().stream().map(cell -> cell.equals("nan") ? "None" : cell).toList();
                }
            },
    ECSV("ecsv", Map.of(), """
            from astropy.table import Table
            def column(file, reading):
                return list(Table.read(file, format="ascii.ecsv")["c"])
            """, "astropy") {
        @Override
        List<String> expected(CellKind kind) {
            return clean(kind).stream().map(cell -> cell.isBlank() ? "None" : cell.strip()).toList();
        }
    },
    FITS("fits", Map.of(), """
            from astropy.table import Table
            def column(file, reading):
                t = Table.read(file, hdu=1)
                if reading == "complex":
                    return [complex(re, im) for re, im in zip(t["c.re"], t["c.im"])]
                return list(t["c"])
            """, "astropy") {
        @Override
        List<String> expected(CellKind kind) {
            return kind.expected().stream().map(cell -> CleanText.ASCII.of(cell).stripTrailing())
                    .map(cell -> cell.isEmpty() || cell.equals("nan") ? "None" : cell).toList();
        }
    },
    VOTABLE("votable", Map.of(), """
            from astropy.table import Table
            def column(file, reading):
                t = Table.read(file, format="votable")
                if reading == "complex":
                    return [complex(re, im) for re, im in zip(t["c.re"], t["c.im"])]
                return list(t["c"])
            """, "astropy") {
        @Override
        List<String> expected(CellKind kind) {
            return clean(kind).stream().map(String::strip)
                    .map(cell -> cell.equals("nan") || (cell.equals("None") && kind == CellKind.TEXT_GAPS)
                            ? kind == CellKind.TEXT_GAPS ? "" : "None"
                            : cell)
                    .toList();
        }
    },
    FITS_IMAGE("fits-image", Map.of(), """
            from astropy.io import fits
            def column(file, reading):
                with fits.open(file) as h:
                    if reading == "complex":
                        return [complex(re, im) for re, im in h["c"].data]
                    return list(h["c"].data)
            """, "astropy") {
        @Override
        boolean takes(CellKind kind) {
            return !kind.reading().equals("text") && !kind.reading().equals("bytes");
        }

        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind);
        }
    },
    MATLAB("matlab", Map.of(), """
            import scipy.io
            def column(file, reading):
                c = scipy.io.loadmat(file)["k"]["c"][0, 0]
                if reading == "bytes":
                    return [bytes(row).rstrip(bytes(1)) for row in c]
                return [v.rstrip(" ") for v in c] if reading == "text" else list(c.ravel())
            """, "scipy") {
        @Override
        List<String> expected(CellKind kind) {
            return gapless(kind).stream().map(cell -> kind.reading().equals("text")
                    ? cell.replaceAll("\\x20+\\z", "").replaceAll("[^\\x{0}-\\x{FFFF}]", "?")
                    : cell).toList();
        }
    },
    XLSX("xlsx", Map.of(), """
            import openpyxl
            def column(file, reading):
                rows = list(openpyxl.load_workbook(file)["data"].values)
                if reading == "complex":
                    return [complex(row[1], row[2]) for row in rows[1:]]
                return [row[1] for row in rows[1:]]
            """, "openpyxl") {
        @Override
        List<String> expected(CellKind kind) {
            return clean(kind);
        }
    };

    private final String format;
    private final Map<String, String> choices;
    private final String script;
    private final List<String> modules;

    FormatReader(String format, Map<String, String> choices, String script, String... modules) {
        this.format = format;
        this.choices = choices;
        this.script = script;
        this.modules = java.util.stream.Stream.concat(java.util.stream.Stream.of("numpy"),
                java.util.stream.Stream.of(modules)).toList();
    }

    String format() {
        return format;
    }

    Map<String, String> choices() {
        return choices;
    }

    String script() {
        return script;
    }

    /** What Python has to have. */
    String[] modules() {
        return modules.toArray(String[]::new);
    }

    /** Whether the format takes a kind at all; one that it does not take is refused. */
    boolean takes(CellKind kind) {
        return true;
    }

    /** What comes back of a kind; all of it, if nothing is lost. */
    List<String> expected(CellKind kind) {
        return kind.expected();
    }

    /** What comes back from a format that takes no control characters. */
    static List<String> clean(CellKind kind) {
        return kind.expected().stream().map(CleanText.CONTROLS::of).toList();
    }

    /** What comes back from a format without missing cells. */
    static List<String> gapless(CellKind kind) {
        return switch (kind) {
            case WHOLE_GAPS -> List.of("1", "nan", "3");
            case REAL_GAPS -> List.of("1.5", "nan", "3.0");
            case TEXT_GAPS -> List.of("a", "", "c");
            default -> kind.expected();
        };
    }
}
