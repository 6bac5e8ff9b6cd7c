package org.poolscope.app.main.palette;

/** Something that finds data for the palette; asked at every key, on the window's thread, so it answers from memory. */
@FunctionalInterface
public interface PaletteSearch {
    /** What fits the words, which may be empty; a group without rows is not shown. */
    PaletteGroup find(String words);
}
