package org.poolscope.app.load;

/** Hears how far each file of a load is, on whatever thread reads it. */
public interface FileWatch {
    /** Nobody wants to know. */
    FileWatch NONE = new FileWatch() {
        @Override
        public void reading(int file, int percent) {}

        @Override
        public void loaded(int file, LoadedFile what) {}
    };

    /** So much of the file of this number has been read; comes at most once for each of 0 to 100. */
    void reading(int file, int percent);

    /** The file of this number is read. */
    void loaded(int file, LoadedFile what);
}
