package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.poolscope.model.query.syntax.QueryError;

/** Methods of texts. */
final class TextMethods {
    static final Map<String, Method<String>> TABLE = Map.ofEntries(
            Map.entry("upper", (self, arguments) -> changed(self.toUpperCase(Locale.ROOT), arguments)),
            Map.entry("lower", (self, arguments) -> changed(self.toLowerCase(Locale.ROOT), arguments)),
            Map.entry("casefold", (self, arguments) -> changed(
                    self.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), arguments)),
            Map.entry("title", (self, arguments) -> changed(Casing.title(self), arguments)),
            Map.entry("capitalize", (self, arguments) -> changed(Casing.capitalized(self), arguments)),
            Map.entry("swapcase", (self, arguments) -> changed(Casing.swapped(self), arguments)),
            Map.entry("strip", (self, arguments) -> Splitting.stripped(self, true, true, arguments)),
            Map.entry("lstrip", (self, arguments) -> Splitting.stripped(self, true, false, arguments)),
            Map.entry("rstrip", (self, arguments) -> Splitting.stripped(self, false, true, arguments)),
            Map.entry("split", Splitting::split),
            Map.entry("rsplit", Splitting::splitFromEnd),
            Map.entry("splitlines", Splitting::lines),
            Map.entry("partition", (self, arguments) -> Splitting.parted(self, arguments, false)),
            Map.entry("rpartition", (self, arguments) -> Splitting.parted(self, arguments, true)),
            Map.entry("join", TextMethods::joined),
            Map.entry("replace", TextMethods::replaced),
            Map.entry("startswith", (self, arguments) -> Searching.touches(self, arguments, true)),
            Map.entry("endswith", (self, arguments) -> Searching.touches(self, arguments, false)),
            Map.entry("find", (self, arguments) -> Searching.found(self, arguments, false, false)),
            Map.entry("rfind", (self, arguments) -> Searching.found(self, arguments, true, false)),
            Map.entry("index", (self, arguments) -> Searching.found(self, arguments, false, true)),
            Map.entry("rindex", (self, arguments) -> Searching.found(self, arguments, true, true)),
            Map.entry("count", Searching::count),
            Map.entry("removeprefix", (self, arguments) -> {
                String start = arguments.expect(1, 1).text(0);
                return new Operand.Text(self.startsWith(start) ? self.substring(start.length()) : self);
            }),
            Map.entry("removesuffix", (self, arguments) -> {
                String end = arguments.expect(1, 1).text(0);
                return new Operand.Text(self.endsWith(end) ? self.substring(0, self.length() - end.length()) : self);
            }),
            Map.entry("isdigit", (self, arguments) -> all(self, arguments, c -> Character.digit(c, 10) >= 0)),
            Map.entry("isdecimal", (self, arguments) -> all(self, arguments, Character::isDigit)),
            Map.entry("isnumeric", (self, arguments) -> all(self, arguments, TextMethods::isNumber)),
            Map.entry("isalpha", (self, arguments) -> all(self, arguments, Character::isLetter)),
            Map.entry("isalnum", (self, arguments) -> all(self, arguments, Character::isLetterOrDigit)),
            Map.entry("isspace", (self, arguments) -> all(self, arguments, Characters::isSpace)),
            Map.entry("isascii", (self, arguments) -> Operand.Bool.of(self.chars().allMatch(c -> c < 128))),
            Map.entry("isupper", (self, arguments) -> Operand.Bool.of(
                    self.codePoints().anyMatch(Character::isUpperCase)
                            && self.codePoints().noneMatch(Character::isLowerCase))),
            Map.entry("islower", (self, arguments) -> Operand.Bool.of(
                    self.codePoints().anyMatch(Character::isLowerCase)
                            && self.codePoints().noneMatch(Character::isUpperCase))),
            Map.entry("zfill", Padding::zeros),
            Map.entry("ljust", (self, arguments) -> Padding.called(self, arguments, '<')),
            Map.entry("rjust", (self, arguments) -> Padding.called(self, arguments, '>')),
            Map.entry("center", (self, arguments) -> Padding.called(self, arguments, '^')),
            Map.entry("format", (self, arguments) -> {
                throw new QueryError("TypeError",
                        "str.format is not part of the query language; write f\"{value}\"");
            }));

    private TextMethods() {}

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static Operand changed(String text, Arguments arguments) throws QueryError {
        arguments.expect(0, 0).budget().items(text.length());
        return new Operand.Text(text);
    }

    private static Operand all(String self, Arguments arguments, IntPredicate test) throws QueryError {
        arguments.expect(0, 0).budget().steps(self.length() / 8);
        return Operand.Bool.of(!self.isEmpty() && self.codePoints().allMatch(test));
    }

    private static Operand joined(String self, Arguments arguments) throws QueryError {
        List<Operand> parts = Iteration.all(arguments.expect(1, 1).get(0), arguments.budget());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Operand.Text(String part))) {
                throw new QueryError("TypeError", "sequence item " + i + ": expected str instance, "
                        + TypeNames.of(parts.get(i)) + " found");
            }
            arguments.budget().items((long) self.length() + part.length());
            out.append(i == 0 ? "" : self).append(part);
        }
        return new Operand.Text(out.toString());
    }

    private static Operand replaced(String self, Arguments arguments) throws QueryError {
        arguments.expect(2, 3);
        String old = arguments.text(0);
        String with = arguments.text(1);
        int most = arguments.has(2) ? Numbers.clamped(arguments.whole(2)) : -1;
        Characters.chargeSearch(self, old, arguments.budget());
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int done = 0; most < 0 || done < most; done++) {
            int next = old.isEmpty() ? gap(self, at, done) : self.indexOf(old, at);
            if (next < 0) {
                break;
            }
            arguments.budget().items((long) with.length() + next - at);
            out.append(self, at, next).append(with);
            at = next + old.length();
        }
        arguments.budget().items(self.length());
        return new Operand.Text(out.append(self, at, self.length()).toString());
    }

    /** Where an empty text is found next: before each character and at the end. */
    private static int gap(String self, int at, int done) {
        if (done == 0) {
            return 0;
        }
        return at >= self.length() ? -1 : at + Character.charCount(self.codePointAt(at));
    }
}
