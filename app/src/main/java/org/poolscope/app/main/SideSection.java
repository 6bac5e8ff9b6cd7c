package org.poolscope.app.main;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A section of the side pane below Sources.
 *
 * @param title
 *            its head, such as {@code Sessions}
 * @param count
 *            the small words beside the head, such as {@code 5}
 * @param tools
 *            controls at the right of the head, 24 px high
 * @param content
 *            what it shows; takes all the height it is given
 */
public record SideSection(String title, ObservableValue<String> count, List<Node> tools, Node content) {
    /** Copies the tools. */
    public SideSection {
        tools = List.copyOf(tools);
    }
}
