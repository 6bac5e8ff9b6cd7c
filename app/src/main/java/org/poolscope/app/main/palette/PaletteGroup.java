package org.poolscope.app.main.palette;

import java.util.List;

/** Rows of one kind under their head, with a few words beside it such as {@code first 5 of 9, still looking in obs}. */
public record PaletteGroup(String title, String words, List<PaletteRow> rows) {
    /** Copies the rows. */
    public PaletteGroup {
        rows = List.copyOf(rows);
    }
}
