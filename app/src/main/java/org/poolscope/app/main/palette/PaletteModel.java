package org.poolscope.app.main.palette;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed into the palette, what is looked for, and what was found. */
public final class PaletteModel {
    /** What the palette looks for. */
    public enum Kind {
        ALL, ACTIONS, DATA
    }

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.ALL);
    private final ObjectProperty<List<PaletteGroup>> groups = new SimpleObjectProperty<>(this, "groups", List.of());

    /** The text as typed; {@code >} first means only actions, {@code /} first only data. */
    public StringProperty text() {
        return text;
    }

    /** Which of the three chips is pressed. */
    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /** What was found. */
    public ObjectProperty<List<PaletteGroup>> groups() {
        return groups;
    }

    /** The words to look for, without the sign in front. */
    public String words() {
        String typed = text.get().strip();
        return typed.startsWith(">") || typed.startsWith("/") ? typed.substring(1).strip() : typed;
    }

    /** What to look for, by the sign in front or else the chip. */
    public Kind wanted() {
        String typed = text.get().strip();
        if (typed.startsWith(">")) {
            return Kind.ACTIONS;
        }
        return typed.startsWith("/") ? Kind.DATA : kind.get();
    }
}
