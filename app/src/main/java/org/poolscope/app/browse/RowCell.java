package org.poolscope.app.browse;

import javafx.util.Subscription;
import org.poolscope.app.look.Icons;

/** A row of a session folder on screen. */
final class RowCell extends PagedCell<Row> {
    /** Longer names may not fit beside what else a row says. */
    private static final int WIDE = 20;

    private String drawn = "";

    RowCell(Seen<Row> seen) {
        super(seen);
        lay(name, words);
    }

    @Override
    protected boolean isKnown(Row shown) {
        return shown.isKnown();
    }

    @Override
    protected Subscription follow(Row shown) {
        name.setText(shown.name());
        return shown.icon().subscribe(this::draw).and(shown.words().subscribe(text -> tell(shown, text)));
    }

    private void tell(Row shown, String text) {
        words.setText(text);
        boolean broken = !shown.problem().isEmpty();
        String more = broken ? shown.problem() : text;
        setAccessibleText(more.isEmpty() ? shown.name() : shown.name() + ", " + more);
        explain(broken ? shown.name() + ": " + more : shown.name(), broken || shown.name().length() > WIDE);
    }

    private void draw(String kind) {
        if (!kind.equals(drawn)) {
            var icon = Icons.of(Icons.has(kind) ? kind : "key");
            name.setGraphic(kind.equals("warn") ? icon.styled("warn") : icon);
            drawn = kind;
        }
    }
}
