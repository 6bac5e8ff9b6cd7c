package org.poolscope.storage.export;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a writer gets.
 *
 * @param datasets at least one; more than one only where the format asked for {@link Form#ARRAYS} and no table holds all
 * @param origin   what it was made of; checksums of the sources are known once all rows have been read
 */
public record Merged(List<Dataset> datasets, Supplier<Provenance> origin) {
    /** Copies the list. */
    public Merged {
        datasets = List.copyOf(datasets);
    }

    /** What it was made of, as far as it has been read. */
    public Provenance provenance() {
        return origin.get();
    }

    /** Rows of all datasets. */
    public long rows() {
        return datasets.stream().mapToLong(dataset -> dataset.rows().count()).sum();
    }
}
