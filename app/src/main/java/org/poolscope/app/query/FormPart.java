package org.poolscope.app.query;

import javafx.scene.Node;

/** A row of the form on screen. */
interface FormPart {
    /** What it asks now. */
    FormRow row();

    /** The node itself. */
    Node node();

    /** More is known of the fields now; what a person is typing stays. */
    void learn(FieldSurvey survey);

    /** Gives its first field the focus. */
    void focus();
}
