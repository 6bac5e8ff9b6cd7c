package org.poolscope.app.plot.paper;

import java.util.List;

/** A drawing of a size in pixels; the marks that come later lie above. Never changes. */
public record Drawing(double width, double height, List<Mark> marks) {
    /** Copies the marks. */
    public Drawing {
        marks = List.copyOf(marks);
    }
}
