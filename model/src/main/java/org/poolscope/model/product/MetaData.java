package org.poolscope.model.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** The parameters of a product or dataset, by name and in order. */
public final class MetaData extends Stored {
    /** Members of this start are the object's own, not parameters. */
    static final String ATTRIBUTE = "_ATTR_";
    private static final String LISTENERS = "_ATTR_listeners";

    private final SequencedMap<String, Parameter> parameters;

    private MetaData(Container.Instance stored) {
        super(stored);
        Map<String, Parameter> found = new LinkedHashMap<>();
        Members members = Members.of(stored);
        for (int i = 0; i < members.size(); i++) {
            if (Parameter.isParameter(members.value(i)) && !members.name(i).startsWith(ATTRIBUTE)) {
                found.put(members.name(i), Parameter.of((Container.Instance) members.value(i)));
            }
        }
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(found));
    }

    /** Reads a stored object. */
    public static MetaData of(Container.Instance stored) {
        return new MetaData(stored);
    }

    /** Reads a member; metadata without parameters if it is no object. */
    static MetaData of(Value value) {
        return value instanceof Container.Instance object ? new MetaData(object) : empty();
    }

    /** Without parameters. */
    public static MetaData empty() {
        return new MetaData(Members.NONE.with(LISTENERS, Members.NONE.as("ListenerSet")).as("MetaData"));
    }

    /** All parameters, in order; unmodifiable. */
    public SequencedMap<String, Parameter> parameters() {
        return parameters;
    }

    /** The names in order. */
    public List<String> names() {
        return new ArrayList<>(parameters.sequencedKeySet());
    }

    /** The parameter of that name. */
    public Optional<Parameter> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The text of a parameter, empty if it is absent or no text. */
    public String text(String name) {
        return get(name).map(Parameter::value).filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value()).orElse("");
    }

    /** With that parameter set where it stands, or added after the others. */
    public MetaData with(String name, Parameter parameter) {
        Members members = members();
        if (members.indexOf(name) < 0 && members.indexOf(LISTENERS) >= 0) {
            return of(members.inserted(members.indexOf(LISTENERS), name, parameter.stored()).as(className()));
        }
        return of(members.with(name, parameter.stored()).as(className()));
    }

    /** Without that parameter. */
    public MetaData without(String name) {
        return of(members().without(name).as(className()));
    }
}
