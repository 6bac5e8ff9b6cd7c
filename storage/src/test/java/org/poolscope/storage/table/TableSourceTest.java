package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;

class TableSourceTest extends SourceConformance {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected Source open() throws SourceException {
        Path file = folder.resolve("points.csv");
        try {
            Files.writeString(file, "name,x\na,1\nbc,2.5\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Location location = Location.parse(file.toString());
        assertEquals(2, new TableProvider().probe(location).score());
        return new TableProvider().open(location, OpenOptions.READ_ONLY);
    }

    @Test
    void aColumnIsReadByItsName() throws SourceException {
        try (Source source = open()) {
            Numeric.Array column = (Numeric.Array) source.read(DataPath.of("x"), List.of(), Cancel.NEVER,
                    Progress.IGNORED);

            assertEquals(2.5, column.data().doubleAt(1));
        }
    }

    @Test
    void aSliceTakesRows() throws SourceException {
        try (Source source = open()) {
            Numeric.Array rows = (Numeric.Array) source.read(DataPath.ROOT, List.of(Slice.of(1, 2)), Cancel.NEVER,
                    Progress.IGNORED);

            assertEquals(1, rows.data().size());
        }
    }
}
