package org.poolscope.app.architecture.offender.app.browse;

import javafx.scene.control.Button;

/** A model that holds a control. */
public record ButtonModel(Button button) {}
