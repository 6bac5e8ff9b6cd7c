package org.poolscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Value;

/** Rows of the form and the text of the query say the same. */
class FormTextTest {
    @Property(tries = 500, seed = "20121121")
    void aFormReadFromItsOwnTextIsTheSame(@ForAll("forms") Form form) throws QueryError {
        assertEquals(form, FormReader.read(FormText.of(form)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "m[\"extra\"] > 5000 and m[\"extra\"] <= 5005 | extra > 5000, extra ≤ 5005",
            "m[\"level\"] in (\"L1\", \"L2\") | level is one of L1 L2", "\"extra\" in m | extra exists",
            "\"extra\" not in m | extra is missing", "not m[\"x\"] == 1.5 | not x is 1.5",
            "\"spec\" in m[\"creator\"].value | creator contains spec",
            "m[\"creator\"].value.startswith(\"b\") | creator starts with b", "m[\"n\"] == -3 | n is -3",
            "True | ''"})
    void textBecomesRows(String text, String rows) throws QueryError {
        Form form = FormReader.read(text);

        assertEquals(rows.equals("''") ? "" : rows, String.join(", ", form.rows().stream().map(FormTextTest::words)
                .toList()));
        assertEquals(text, FormText.of(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"len(m) > 3", "1 < m[\"n\"] < 5", "m[\"v\"].value[0] > 1",
            "any(x > 1 for x in m[\"v\"].value)"})
    void whatIsNoRowStaysAsItsText(String text) throws QueryError {
        Form form = FormReader.read(text);

        assertInstanceOf(FormRow.Written.class, form.rows().getFirst());
        assertEquals(text, FormText.of(form));
    }

    @Provide
    Arbitrary<Form> forms() {
        Arbitrary<FormRow> rows = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, conditions()),
                net.jqwik.api.Tuple.of(1, groups()));
        return Combinators.combine(Arbitraries.of(true, false), rows.list().ofMinSize(2).ofMaxSize(4))
                .as((all, list) -> new Form(all, list.stream().map(row -> unlike(row, all)).toList()));
    }

    /** A group that joins as its surroundings do would melt into them. */
    private static FormRow unlike(FormRow row, boolean all) {
        return row instanceof FormRow.Group(boolean not, boolean inner, List<FormRow> rows) && inner == all && !not
                ? new FormRow.Group(false, !all, rows)
                : row;
    }

    private static Arbitrary<FormRow> groups() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false),
                conditions().list().ofMinSize(2).ofMaxSize(3)).as(FormRow.Group::new);
    }

    private static Arbitrary<FormRow> conditions() {
        Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(12)
                .filter(name -> name.equals(name.strip()));
        return Combinators.combine(Arbitraries.of(true, false), names, Arbitraries.of(FormOperator.class),
                values().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((not, name, operator, values, bare) -> new FormRow.Condition(not, name, operator,
                        fitting(operator, values), operator.arity() > 0 && (bare || operator.isBare())));
    }

    private static List<FormValue> fitting(FormOperator operator, List<FormValue> values) {
        return switch (operator) {
            case HAS, LACKS -> List.of();
            case ONE_OF, NONE_OF -> values;
            case CONTAINS -> List.of(FormValue.of(new Value.Text(values.getFirst().text())));
            default -> values.subList(0, 1);
        };
    }

    private static Arbitrary<FormValue> values() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(8).map(Value.Text::new).map(FormValue::of),
                Arbitraries.longs().filter(n -> n != 0).map(Value.Int::new).map(FormValue::of),
                Arbitraries.doubles().filter(n -> n != 0).map(Value.Real::new).map(FormValue::of),
                Arbitraries.of(true, false).map(Value.Bool::new).map(FormValue::of));
    }

    private static String words(FormRow row) {
        return switch (row) {
            case FormRow.Condition condition -> (condition.not() ? "not " : "") + condition.field() + " "
                    + condition.operator().word()
                    + condition.values().stream().map(value -> " " + value.text()).reduce("", String::concat);
            case FormRow.Group group -> "group of " + group.rows().size();
            case FormRow.Written written -> written.text();
        };
    }
}
