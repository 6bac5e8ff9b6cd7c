package org.poolscope.storage.pool;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.product.Members;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.JsonReader;
import org.poolscope.storage.pool.json.OldForm;

/**
 * Reads a pool's index in any layout. Where an index file cannot be read, the names of the product files say what there
 * is, and a warning says so.
 */
final class IndexReader {
    private static final Pattern PRODUCT_FILE = Pattern.compile("(.+)_(\\d{1,18})");

    private final PoolFolder folder;
    private final IndexBuilder index = new IndexBuilder();

    private IndexReader(PoolFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads the index.
     *
     * @throws SourceException.Unsupported if it is of a form not known here
     */
    static PoolIndex read(PoolFolder folder) throws SourceException {
        return new IndexReader(folder).read();
    }

    private PoolIndex read() throws SourceException {
        List<String> files = folder.indexFiles();
        boolean damaged = false;
        boolean old = false;
        if (files.contains(PoolLayout.OLD_TYPES)) {
            int before = index.size();
            damaged |= !part(PoolLayout.OLD_TYPES, new OldIndex(index)::types);
            damaged |= !part(PoolLayout.OLD_URNS, new OldIndex(index)::urns);
            part(PoolLayout.OLD_TAGS, new OldIndex(index)::tags);
            old = index.size() > before;
        }
        if (files.contains(PoolLayout.TYPES)) {
            int before = index.size();
            damaged |= !part(PoolLayout.TYPES, new NewIndex(index)::types);
            part(PoolLayout.TAGS, new NewIndex(index)::tags);
            if (old && index.size() > before) {
                index.warn("A newer fdi saved into this pool without seeing what was in it; both are shown.");
            }
        }
        if (damaged) {
            index.warn("Products are listed by the names of their files.");
            fromFileNames();
        }
        return index.build(layout(files, old, damaged));
    }

    private static PoolLayout layout(List<String> files, boolean old, boolean damaged) {
        if (damaged) {
            return PoolLayout.NO_INDEX;
        }
        if (files.isEmpty()) {
            return PoolLayout.TWO_FILES;
        }
        if (files.contains(PoolLayout.TYPES) && !old) {
            return files.contains(PoolLayout.OLD_TYPES) ? PoolLayout.FIVE_FILES : PoolLayout.TWO_FILES;
        }
        return PoolLayout.THREE_FILES;
    }

    /** Takes in what a file holds. */
    @FunctionalInterface
    private interface Part {
        void take(Members content) throws SourceException;
    }

    /** False if the file is there and cannot be read. */
    private boolean part(String name, Part part) throws SourceException {
        if (!Files.exists(folder.path().resolve(name))) {
            return true;
        }
        Members content;
        try {
            byte[] text = PoolFolder.read(folder.checked(folder.path().resolve(name)));
            Value read = JsonReader.read(text, name);
            if (!(read instanceof Container.Mapping || read instanceof Container.Instance)) {
                throw new SourceException.Corrupt("This is no index of a pool.", name);
            }
            content = OldForm.unwrapped(read);
        } catch (SourceException e) {
            index.warn("The index file " + name + " cannot be read: " + e.what());
            return false;
        }
        part.take(content);
        return true;
    }

    private void fromFileNames() throws SourceException {
        List<ProductKey> found = new ArrayList<>();
        for (String name : folder.fileNames()) {
            Matcher parts = PRODUCT_FILE.matcher(name);
            if (parts.matches()) {
                found.add(new ProductKey(parts.group(1), Long.parseLong(parts.group(2))));
            }
        }
        found.sort(Comparator.comparing(ProductKey::type).thenComparingLong(ProductKey::number));
        found.forEach(index::found);
    }
}
