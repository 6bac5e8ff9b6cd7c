package org.poolscope.storage.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/** Opens text tables, known by the ends of their names: {@code .txt}, {@code .csv}, {@code .tsv}, packed ones too. */
public final class TableProvider implements SourceProvider {
    private static final Pattern NAME = Pattern.compile(".*\\.(txt|csv|tsv)(\\.(gz|bz2|xz|zst))?");

    /** Whether the name of a file ends as those of text tables do. */
    public static boolean isNamedAsTable(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public Support probe(Location location) {
        Optional<Path> file = location.file().filter(Files::isRegularFile);
        boolean isTable = file.isPresent() && isNamedAsTable(file.get());
        return isTable ? new Support(2, "text table", "Its name ends as those of text tables do.") : Support.no("");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path file = location.file().orElseThrow(() -> new SourceException.Unsupported("A text table has a path.",
                location.source(), "Open it from a folder."));
        return new TableSource(file, TypeGuess.of(file, TableFormat.LOADTXT));
    }
}
