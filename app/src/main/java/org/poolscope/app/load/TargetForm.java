package org.poolscope.app.load;

/**
 * How the rows lie in the file.
 *
 * @param isOne        one dataset for all tables instead of one for each
 * @param isContiguous rows in one place instead of in chunks; a table is then held in memory until its end
 * @param level        of gzip with shuffled bytes, 0 for none
 */
public record TargetForm(boolean isOne, boolean isContiguous, int level) {
    /** Refuses what HDF5 cannot do. */
    public TargetForm {
        if (isContiguous && (isOne || level > 0)) {
            throw new IllegalArgumentException("What lies in one place can be neither packed nor appended to.");
        }
    }
}
