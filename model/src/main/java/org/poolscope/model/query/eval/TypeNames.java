package org.poolscope.model.query.eval;

/** What Python calls the class of an operand. */
final class TypeNames {
    private TypeNames() {}

    static String of(Operand operand) {
        return switch (operand) {
            case Operand.None _ -> "NoneType";
            case Operand.Bool _ -> "bool";
            case Operand.Whole _ -> "int";
            case Operand.Real _ -> "float";
            case Operand.Text _ -> "str";
            case Operand.Octets octets -> octets.array() ? "bytearray" : "bytes";
            case Operand.Items items -> items.tuple() ? "tuple" : "list";
            case Operand.Unique members -> members.frozen() ? "frozenset" : "set";
            case Operand.Dict _ -> "dict";
            case Operand.Span _ -> "range";
            case Operand.Cut _ -> "slice";
            case Operand.Drawn drawn -> drawn.kind();
            case Operand.Function _ -> "function";
            case Operand.Kind _ -> "type";
            case Operand.Module _ -> "module";
            case Operand.Thing thing -> thing.typeName();
        };
    }
}
