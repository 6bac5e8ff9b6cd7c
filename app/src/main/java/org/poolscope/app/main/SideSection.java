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
 * @param share
 *            how much of the height it gets at first, beside the shares of the other sections
 */
public record SideSection(String title, ObservableValue<String> count, List<Node> tools, Node content,
        double share) {
    /** Copies the tools. */
    public SideSection {
        tools = List.copyOf(tools);
    }

    /** One of as many rows as the others. */
    public SideSection(String title, ObservableValue<String> count, List<Node> tools, Node content) {
        this(title, count, tools, content, 1);
    }
}
