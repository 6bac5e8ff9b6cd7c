package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.NamedTuple;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/**
 * What becomes of the instructions that would call something: data for a name on the list, else an object that shows
 * the name and what was stored with it.
 */
final class Construction {
    static final Set<String> RECONSTRUCTORS = Set.of("copy_reg._reconstructor", "copyreg._reconstructor");

    private final Context context;
    private final States states;
    private final EnumNames enumNames;

    Construction(Context context) {
        this.context = context;
        this.states = new States(context);
        this.enumNames = new EnumNames(context.classes());
    }

    /** A class or function with positional arguments, in a tuple. */
    Value reduce(Value callee, Value args) throws SourceException {
        KeywordNew keywordNew = KeywordNew.of(callee);
        if (keywordNew != null && arguments(args).isEmpty()) {
            return newObject(keywordNew);
        }
        Value.Global name = named(callee);
        List<Value> arguments = arguments(args);
        if (RECONSTRUCTORS.contains(name.qualifiedName())) {
            return reconstruct(name, arguments);
        }
        Value.EnumMember member = enumNames.member(name, arguments);
        return member == null ? create(name, arguments, true) : member;
    }

    /** A new object of a class, its arguments in a tuple. */
    Value newObject(Value callee, Value args) throws SourceException {
        return create(named(callee), arguments(args), false);
    }

    /** A new object with keyword arguments as well. */
    Value newObject(Value callee, Value args, Value keywords) throws SourceException {
        if (!(keywords instanceof Mapping mapping)) {
            throw context.corrupt("Keyword arguments are no dict");
        }
        return newObject(new KeywordNew(named(callee), arguments(args), mapping));
    }

    private Value newObject(KeywordNew meant) throws SourceException {
        context.work().spend(meant.arguments().size());
        List<Value> arguments = new ArrayList<>(meant.arguments());
        if (meant.keywords().size() > 0) {
            arguments.add(meant.keywords());
        }
        return create(meant.cls(), arguments, false);
    }

    /** An object of an old-style class of Python 2. */
    Value classic(Value callee, Items arguments) throws SourceException {
        Value.Global name = named(callee);
        context.asksFor(name);
        Value kept = arguments.isEmpty() ? null : new Sequence(SequenceType.TUPLE, arguments);
        return new Instance(name.qualifiedName(), true, kept, null, null);
    }

    private Value create(Value.Global name, List<Value> arguments, boolean called) throws SourceException {
        Builder builder = Builders.find(name);
        if (builder != null) {
            return builder.build(new Call(name, arguments, context));
        }
        Value described = described(name, arguments, called);
        if (described != null) {
            return described;
        }
        context.asksFor(name);
        boolean keeps = called || !arguments.isEmpty();
        Value kept = keeps ? new Sequence(SequenceType.TUPLE, Items.shared(arguments)) : null;
        return new Instance(name.qualifiedName(), false, kept, null, null);
    }

    private @Nullable Value described(Value.Global name, List<Value> arguments, boolean called) {
        String className = name.qualifiedName();
        return switch (context.classes().find(className)) {
            case ClassCatalogue.NamedTupleClass(var fields) when fields.size() == arguments.size() ->
                new NamedTuple(className, fields, Items.shared(arguments));
            case ClassCatalogue.EnumClass(var members) when arguments.size() == 1 ->
                new Value.EnumMember(className, members.get(States.text(arguments.getFirst())), arguments.getFirst());
            case ClassCatalogue.ObjectClass(var attributes) when called && attributes.size() == arguments.size() ->
                new Instance(className, false, null, null, states.attributes(attributes, arguments));
            case ClassCatalogue.SubClass _ when arguments.size() == 1 ->
                new Instance(className, false, null, arguments.getFirst(), null);
            case null, default -> null;
        };
    }

    /** Protocols 0 and 1: a class, the built-in type below it and that type's contents. */
    private Value reconstruct(Value.Global name, List<Value> arguments) throws SourceException {
        if (arguments.size() != 3 || !(arguments.get(0) instanceof Value.Global cls)
                || !(arguments.get(1) instanceof Value.Global base)) {
            throw context.corrupt("A " + name.qualifiedName() + " is stored with contents that it cannot have");
        }
        if (base.name().equals("object")) {
            return create(cls, List.of(), false);
        }
        if (arguments.get(2) instanceof Sequence tuple && tuple.type() == SequenceType.TUPLE
                && described(cls, tuple.items(), false) instanceof NamedTuple known) {
            return known;
        }
        context.asksFor(cls);
        return new Instance(cls.qualifiedName(), false, null, arguments.get(2), null);
    }

    /** The state after an object. */
    Value build(Value object, Value state) throws SourceException {
        Value finished = context.finish(object, state);
        if (finished != null) {
            return finished;
        }
        switch (object) {
            case Instance instance -> states.fill(instance, state);
            case Mapping mapping when mapping.type() != MappingType.DICT -> states.leaveOut(state);
            case NamedTuple _,Value.EnumMember _ -> states.leaveOut(state);
            default -> throw context.corrupt("A state follows something that can have none");
        }
        return object;
    }

    private Value.Global named(Value callee) throws SourceException {
        return switch (callee) {
            case Value.Global name -> name;
            case Instance instance -> throw context.unsupported("This pickle calls what "
                    + instance.className() + " would give, which is not data", "It was not called.");
            default -> throw context.corrupt("Something is called that is no class or function");
        };
    }

    private List<Value> arguments(Value args) throws SourceException {
        if (args instanceof Sequence sequence && sequence.type() == SequenceType.TUPLE) {
            return sequence.items();
        }
        throw context.corrupt("Arguments are no tuple");
    }
}
