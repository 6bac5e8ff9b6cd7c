package org.poolscope.app.architecture.offender.storage.shelf;

import javafx.scene.paint.Color;

/** A store that knows the toolkit. */
public record ColouredShelf(Color color) {}
