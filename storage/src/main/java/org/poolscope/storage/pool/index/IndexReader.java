package org.poolscope.storage.pool.index;

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
public final class IndexReader {
    private static final Pattern PRODUCT_FILE = Pattern.compile("(.+)_(\\d{1,18})");

    private final PoolFolder folder;
    private final LiveIndex index = new LiveIndex();
    private final List<String> warnings = new ArrayList<>();

    private IndexReader(PoolFolder folder) {
        this.folder = folder;
    }

    /**
     * An index that was read.
     *
     * @param index    belongs to who asked
     * @param warnings what a person should know of it, a sentence each
     */
    public record Read(LiveIndex index, PoolLayout layout, List<String> warnings) {
        /** Copies the warnings. */
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads the index.
     *
     * @throws SourceException.NotFound    if the folder is no pool
     * @throws SourceException.Unsupported if it is of a form not known here
     */
    public static Read read(PoolFolder folder) throws SourceException {
        if (!folder.isPool()) {
            throw new SourceException.NotFound("This folder is no product pool: it holds neither "
                    + PoolLayout.TYPES + " nor " + PoolLayout.OLD_TYPES + ".", folder.path().toString(),
                    "Open the folder of a pool.");
        }
        return new IndexReader(folder).read();
    }

    private Read read() throws SourceException {
        List<String> files = folder.indexFiles();
        ThreeFileIndex three = new ThreeFileIndex(index);
        boolean whole = part(PoolLayout.OLD_TYPES, text -> three.types(content(text, PoolLayout.OLD_TYPES)));
        whole &= part(PoolLayout.OLD_URNS, text -> three.urns(content(text, PoolLayout.OLD_URNS)));
        long old = index.count();
        TwoFileIndex two = new TwoFileIndex(index, warnings);
        whole &= part(PoolLayout.TYPES, text -> two.types(text, PoolLayout.TYPES));
        if (old > 0 && index.count() > old) {
            warnings.add("A newer fdi saved into this pool without seeing what was in it; both are shown.");
        }
        if (!whole) {
            warnings.add("Products are listed by the names of their files.");
            fromFileNames();
        }
        part(PoolLayout.OLD_TAGS, text -> three.tags(content(text, PoolLayout.OLD_TAGS)));
        part(PoolLayout.TAGS, text -> two.tags(text, PoolLayout.TAGS));
        index.tellTags();
        return new Read(index, layout(files, old > 0, !whole), warnings);
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

    /** Takes in the text of a file. */
    @FunctionalInterface
    private interface Part {
        void take(byte[] text) throws SourceException;
    }

    /** False if the file is there and cannot be read. */
    private boolean part(String name, Part part) throws SourceException {
        if (!Files.exists(folder.path().resolve(name))) {
            return true;
        }
        try {
            part.take(PoolFolder.read(folder.checked(folder.path().resolve(name))));
            return true;
        } catch (SourceException.Unsupported newer) {
            throw newer;
        } catch (SourceException e) {
            warnings.add("The index file " + name + " cannot be read: " + e.what());
            return false;
        }
    }

    private static Members content(byte[] text, String name) throws SourceException {
        try {
            Value read = JsonReader.read(text, name);
            if (read instanceof Container.Mapping || read instanceof Container.Instance) {
                return OldForm.unwrapped(read);
            }
        } catch (SourceException.Unsupported bound) {
            throw new SourceException.Corrupt(bound.what(), name);
        }
        throw new SourceException.Corrupt("This is no index of a pool.", name);
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
        for (ProductKey key : found) {
            if (index.entry(key).isEmpty()) {
                index.putUntold(key, PoolEntry.BARE);
            }
        }
    }
}
