package org.poolscope.storage.export;

/** In which form a format takes what is merged. */
public enum Form {
    /** One table whose cells may each have a type of their own: CSV, JSON lines. Further axes are columns. */
    FREE,
    /** One table with a type a column: Parquet, FITS, VOTable. Further axes are columns. */
    TABLE,
    /** Arrays and tables as they are, and several of them: NPZ, HDF5. */
    ARRAYS,
}
