package org.poolscope.app.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.poolscope.app.look.Parts;

/** Lines of names and answers under a title, as the inspector shows them. */
public final class FactsView {
    private FactsView() {}

    /** The facts below each other under their title. */
    public static Node group(String title, List<Fact> facts) {
        FactsGroup group = new FactsGroup(title);
        group.show(facts);
        return group;
    }

    /** The title of a group. */
    public static Label head(String title) {
        return Parts.label(title, "head", "details-head");
    }
}
