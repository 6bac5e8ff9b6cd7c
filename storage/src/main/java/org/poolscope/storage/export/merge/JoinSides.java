package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Input;

/** Finds the key of every input, and puts inputs that share one side by side. */
final class JoinSides {
    private final Look look;
    private final MergeRequest request;

    JoinSides(Look look, MergeRequest request) {
        this.look = look;
        this.request = request;
    }

    /** Looks at an input. */
    interface Look {
        /** Its rows as a join takes them. */
        Looked of(Input input) throws SourceException, Unmergeable;
    }

    /** Inputs that have their key in one place. */
    private record Group(String name, Optional<Input> keyInput, Part keyPart, int keyIndex, String keyName,
            List<Named> members) {}

    /** An input under the name that its column gets. */
    private record Named(Looked input, String name) {
        Part part() {
            return input.part();
        }
    }

    /** The sides of a join of these inputs. */
    List<JoinSide> of(List<Looked> parts) throws SourceException, Unmergeable {
        List<String> names = names(parts.stream().map(Looked::input).toList());
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Looked part = parts.get(i);
            Named named = new Named(part, names.get(i));
            Group group = group(named);
            String where = group.keyInput().map(key -> System.identityHashCode(key.source()) + " " + key.path())
                    .orElse("#" + i);
            Group known = groups.putIfAbsent(where, group);
            if (known != null && !isKey(part.input(), known)) {
                if (part.rows() != known.keyPart().rows()) {
                    throw lengths(part, known.keyPart().rows(), known.keyName());
                }
                known.members().add(named);
            }
        }
        List<JoinSide> sides = new ArrayList<>();
        for (Group group : groups.values()) {
            sides.add(side(group));
        }
        return sides;
    }

    private Group group(Named named) throws SourceException, Unmergeable {
        Input input = named.input().input();
        List<Named> members = new ArrayList<>();
        for (String wanted : request.join().on()) {
            int column = indexOf(named.part().columns(), wanted);
            if (column >= 0 && named.part().columns().size() > 1) {
                members.add(named);
                return new Group(named.name(), Optional.empty(), named.part(), column, wanted, members);
            }
            if (wanted.equals(KeyColumn.INDEX)) {
                members.add(named);
                return new Group(named.name(), Optional.empty(), named.part(), -1, wanted, members);
            }
            Optional<Looked> beside = beside(input, wanted);
            if (beside.isPresent()) {
                Input key = beside.get().input();
                Group group = new Group(named.name(), Optional.of(key), beside.get().part(), 0, wanted, members);
                if (!isKey(input, group)) {
                    if (beside.get().rows() != named.input().rows()) {
                        throw lengths(named.input(), beside.get().rows(), wanted);
                    }
                    members.add(named);
                }
                return group;
            }
        }
        throw Unmergeable.byRule(input.place() + " has no key " + String.join(" or ", request.join().on())
                + ": neither a column nor something beside it has that name. Its columns are "
                + String.join(", ", named.part().columns().stream().map(Column::name).limit(20).toList())
                + "; the number of a row is called index");
    }

    private static Unmergeable lengths(Looked part, long rows, String key) {
        return Unmergeable.byRule(part.input().place() + " has " + part.rows() + " rows, and the key " + key
                + " beside it has " + rows);
    }

    /** The value of the wanted name in the place where the input is. */
    private Optional<Looked> beside(Input input, String name) throws SourceException, Unmergeable {
        if (input.path().parts().isEmpty()) {
            return Optional.empty();
        }
        DataPath path = input.path().parent().child(name);
        try {
            Looked part = look.of(input.at(path).now());
            return part.part().columns().size() == 1 && part.part().columns().getFirst().tail().isEmpty()
                    ? Optional.of(part)
                    : Optional.empty();
        } catch (SourceException.NotFound _) {
            return Optional.empty();
        }
    }

    private static boolean isKey(Input input, Group group) {
        return group.keyInput().filter(key -> key.source().equals(input.source()) && key.path().equals(input.path()))
                .isPresent();
    }

    private static JoinSide side(Group group) {
        List<Part> parts = new ArrayList<>();
        List<JoinSide.Source> columns = new ArrayList<>();
        for (Named member : group.members()) {
            Part part = member.part();
            for (int i = 0; i < part.columns().size(); i++) {
                boolean isKey = group.keyInput().isEmpty() && i == group.keyIndex();
                if (!isKey) {
                    columns.add(new JoinSide.Source(parts.size(), i, named(part.columns().get(i), member.name())));
                }
            }
            parts.add(part);
        }
        Part keyPart = group.keyInput().isEmpty() ? parts.getFirst() : group.keyPart();
        KeyColumn key = group.keyIndex() < 0
                ? KeyColumn.numbers(keyPart.rows(), group.members().getFirst().input().input().firstRow())
                : KeyColumn.of(keyPart, group.keyIndex(), group.keyName());
        return new JoinSide(group.name(), parts, columns, key);
    }

    /** A column without a name of its own gets that of its input; those of an array's further axes get it in front. */
    private static Column named(Column column, String name) {
        if (column.name().equals(ValueTable.VALUE)) {
            return column.named(name);
        }
        return Character.isDigit(column.name().charAt(0)) ? column.named(name + "." + column.name()) : column;
    }

    private static int indexOf(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    /** By their own names, unless several have one; then by what holds them, and else by their places. */
    private List<String> names(List<Input> all) {
        List<Function<Input, String>> ways = request.rule() == MergeRule.STACK
                ? List.of(Input::group, Input::name, Input::place)
                : List.of(Input::name, Input::group, Input::place);
        return ways.stream().map(way -> all.stream().map(way).toList())
                .filter(names -> !names.contains("") && names.stream().distinct().count() == names.size()).findFirst()
                .orElse(all.stream().map(Input::place).toList());
    }
}
