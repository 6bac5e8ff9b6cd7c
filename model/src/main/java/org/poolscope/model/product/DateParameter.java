package org.poolscope.model.product;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A time; its typecode is the format in which fdi prints it. */
public final class DateParameter extends Parameter {
    DateParameter(Container.Instance stored) {
        super(stored);
    }

    /** A new one. */
    public static DateParameter of(String description, @Nullable FineTime defaultTime, FineTime time) {
        return new DateParameter(start(description)
                .with("default", defaultTime == null ? Value.None.NONE : defaultTime.stored())
                .with("value", time.stored()).with("valid", Value.None.NONE)
                .with("typecode", new Value.Text(FineTime.FORMAT)).as("DateParameter"));
    }

    /** Its time, empty for None. */
    public Optional<FineTime> time() {
        return FineTime.from(value());
    }

    @Override
    public @Nullable String type() {
        return "finetime";
    }
}
