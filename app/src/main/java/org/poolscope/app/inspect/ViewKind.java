package org.poolscope.app.inspect;

/** A way to look at a value. */
public enum ViewKind {
    VALUE("Value", "number"), PLOT("Plot", "axis"), IMAGE("Image", "image"), TABLE("Table", "table"), TEXT("Text",
            "text"), HEX("Hex", "opaque"), TREE("Tree", "list");

    private final String title;
    private final String icon;

    ViewKind(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    /** What its button says. */
    public String title() {
        return title;
    }

    /** The kind of its icon. */
    public String icon() {
        return icon;
    }
}
