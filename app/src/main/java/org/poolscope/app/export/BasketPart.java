package org.poolscope.app.export;

import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.model.source.DataPath;

/** Hears of what happens to the sources whose values are collected, and finds a collection that was not written. */
record BasketPart(BasketController basket) implements Part {
    @Override
    public void opened(OpenSource source) {
        basket.opened(source);
    }

    @Override
    public void closing(OpenSource source) {
        basket.closing(source);
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return icon.equals(ExportController.ICON) && basket.reopen(source, state);
    }
}
