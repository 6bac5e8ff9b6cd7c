package org.poolscope.app.query;

import javafx.scene.Node;

/** A row of the form on screen. */
interface FormPart {
    /** What it asks now. */
    FormRow row();

    /** The node itself. */
    Node node();

    /** Gives its first field the focus. */
    void focus();
}
