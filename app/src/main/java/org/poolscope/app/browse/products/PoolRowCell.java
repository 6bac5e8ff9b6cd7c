package org.poolscope.app.browse.products;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.poolscope.app.browse.PagedCell;
import org.poolscope.app.look.Icon;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** A row of a pool's tree on screen, with its number before its name. */
final class PoolRowCell extends PagedCell<PoolRow> {
    private static final int LONG = 18;

    private final Label lead = Parts.label("", "tree-lead");
    private final Button open = Parts.link("Open", this::openElsewhere);
    private final Seen<PoolRow> seen;

    PoolRowCell(Seen<PoolRow> seen) {
        super(seen);
        this.seen = seen;
        lead.setMinWidth(Region.USE_PREF_SIZE);
        lay(lead, name, words);
    }

    @Override
    protected boolean isKnown(PoolRow shown) {
        return shown.isKnown();
    }

    @Override
    protected Subscription follow(PoolRow shown) {
        lead.setText(shown.lead());
        lead.setVisible(!shown.lead().isEmpty());
        lead.setManaged(!shown.lead().isEmpty());
        return shown.name().subscribe(_ -> tell(shown)).and(shown.words().subscribe(_ -> tell(shown)));
    }

    private void tell(PoolRow shown) {
        name.setText(shown.name().get());
        words.setText(shown.words().get());
        Icon icon = Icons.of(shown.icon());
        Label first = shown.lead().isEmpty() ? name : lead;
        first.setGraphic(shown.icon().equals("warn") ? icon.styled("warn") : icon);
        (shown.lead().isEmpty() ? lead : name).setGraphic(null);
        boolean link = shown.kind() == PoolRow.Kind.ELSEWHERE;
        if (link != (open.getParent() != null)) {
            lay(link ? new Node[]{lead, name, words, open} : new Node[]{lead, name, words});
        }
        open.setAccessibleText("Open " + shown.urn().map(urn -> urn.pool()).orElse(""));
        String more = shown.problem().isEmpty() ? shown.words().get() : shown.problem();
        setAccessibleText(more.isEmpty() || more.equals(shown.called())
                ? shown.called()
                : shown.called() + ", " + more);
        boolean tip = !shown.problem().isEmpty() || shown.called().length() > LONG;
        explain(shown.problem().isEmpty() || shown.problem().equals(shown.called())
                ? shown.called()
                : shown.called() + ": " + shown.problem(), tip);
    }

    private void openElsewhere() {
        PoolRow shown = row();
        if (shown != null) {
            seen.opened(shown);
        }
    }
}
