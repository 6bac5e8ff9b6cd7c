package org.poolscope.model.query.eval;

import java.util.Optional;
import org.poolscope.model.query.syntax.QueryError;

/** {@code operand.name}, looked up in tables and nowhere else. */
final class Attributes {
    private Attributes() {}

    static Operand of(Operand operand, String name, Budget budget) throws QueryError {
        return find(operand, name, budget).orElseThrow(() -> missing(operand, name));
    }

    static Optional<Operand> find(Operand operand, String name, Budget budget) throws QueryError {
        if (name.equals("__class__")) {
            return Optional.of(BuiltIns.kind(TypeNames.of(operand)));
        }
        return switch (operand) {
            case Operand.Text(String text) -> Method.bound(TextMethods.TABLE, text, name);
            case Operand.Items items -> Method.bound(ListMethods.TABLE, items, name);
            case Operand.Dict dict -> Method.bound(DictMethods.TABLE, dict, name);
            case Operand.Unique members -> Method.bound(SetMethods.TABLE, members, name);
            case Operand.Octets octets -> Method.bound(BytesMethods.TABLE, octets, name);
            case Operand.Whole _,Operand.Bool _,Operand.Real _ -> Method.bound(NumberMethods.TABLE, operand, name);
            case Operand.Span span -> switch (name) {
                case "start" -> Optional.of(new Operand.Whole(span.start()));
                case "stop" -> Optional.of(new Operand.Whole(span.stop()));
                case "step" -> Optional.of(new Operand.Whole(span.step()));
                default -> Optional.empty();
            };
            case Operand.Kind kind -> name.equals("__name__") || name.equals("__qualname__")
                    ? Optional.of(new Operand.Text(kind.name()))
                    : Optional.empty();
            case Operand.Function function -> name.equals("__name__")
                    ? Optional.of(new Operand.Text(function.name()))
                    : Optional.empty();
            case Operand.Module module -> Optional.ofNullable(module.members().get(name));
            case Operand.Thing thing -> thing.attribute(name, budget);
            case Operand.None _,Operand.Cut _,Operand.Drawn _ -> Optional.empty();
        };
    }

    private static QueryError missing(Operand operand, String name) {
        return switch (operand) {
            case Operand.Module module ->
                new QueryError("AttributeError", "module '" + module.name() + "' has no attribute '" + name + "'");
            case Operand.Kind kind ->
                new QueryError("AttributeError", "type object '" + kind.name() + "' has no attribute '" + name + "'");
            default -> new QueryError("AttributeError",
                    "'" + TypeNames.of(operand) + "' object has no attribute '" + name + "'");
        };
    }
}
