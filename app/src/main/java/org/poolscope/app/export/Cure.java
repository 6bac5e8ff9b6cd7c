package org.poolscope.app.export;

import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatOption;

/** One change of what is asked that keeps something from being lost, in the words of its button. */
sealed interface Cure {
    /** What it does, such as {@code Keep all rows}. */
    String words();

    /** Another choice of an option of the format. */
    record Choose(FormatOption option, String value) implements Cure {
        @Override
        public String words() {
            return option.title() + ": " + value;
        }
    }

    /** A join that writes the keys of any source. */
    record AllRows() implements Cure {
        @Override
        public String words() {
            return "Keep all rows";
        }
    }

    /** A join that reaches this far. */
    record Within(String reach) implements Cure {
        @Override
        public String words() {
            return "Reach as far as " + reach;
        }
    }

    /** What fills cells is for the person to say. */
    record ChooseFill() implements Cure {
        @Override
        public String words() {
            return "Choose the fill";
        }
    }

    /** Units, {@code first} for one a column, empty for none converted. */
    record Units(String wish) implements Cure {
        @Override
        public String words() {
            return wish.isEmpty() ? "Keep the units" : "Convert to one unit";
        }
    }

    /** A format that holds it. */
    record Write(Format format) implements Cure {
        @Override
        public String words() {
            return "Write " + FormatName.of(format.name()) + " instead";
        }
    }
}
