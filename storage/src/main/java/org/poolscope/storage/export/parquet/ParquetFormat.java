package org.poolscope.storage.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Merged;

/** Parquet: one table with a type a column, missing cells as nulls, units and provenance among its key-values. */
public final class ParquetFormat implements Format {
    private static final String PACK = "pack";

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public List<String> endings() {
        return List.of("parquet", "pq");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(PACK, "Pack", List.of("zstd", "off"), "zstd"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        return ParquetBody.of(merged, choices.of(PACK).equals("zstd"));
    }

    @Override
    public Optional<String> provenance(Path file) throws IOException, SourceException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return Optional.ofNullable(
                    reader.getFileMetaData().getKeyValueMetaData().get(ParquetBody.PROVENANCE));
        } catch (ParquetRuntimeException e) {
            throw new SourceException.Corrupt("It is not a whole Parquet file.", file.toString(), "", e);
        }
    }
}
