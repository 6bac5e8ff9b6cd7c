package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.poolscope.model.query.syntax.QueryError;

/** Cutting texts into parts. */
final class Splitting {
    private Splitting() {}

    static Operand split(String self, Arguments arguments) throws QueryError {
        return list(parts(self, arguments, false), arguments);
    }

    static Operand splitFromEnd(String self, Arguments arguments) throws QueryError {
        return list(parts(self, arguments, true), arguments);
    }

    static Operand lines(String self, Arguments arguments) throws QueryError {
        arguments.expect(0, 0);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < self.length(); i++) {
            if ("\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029".indexOf(self.charAt(i)) >= 0) {
                lines.add(self.substring(start, i));
                i += self.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < self.length()) {
            lines.add(self.substring(start));
        }
        return list(lines, arguments);
    }

    static Operand parted(String self, Arguments arguments, boolean last) throws QueryError {
        String mark = separator(arguments.expect(1, 1).get(0));
        Characters.chargeSearch(self, mark, arguments.budget());
        int at = last ? self.lastIndexOf(mark) : self.indexOf(mark);
        List<String> parts = at >= 0
                ? List.of(self.substring(0, at), mark, self.substring(at + mark.length()))
                : last ? List.of("", "", self) : List.of(self, "", "");
        return new Operand.Items(true, parts.stream().map(part -> (Operand) new Operand.Text(part)).toList());
    }

    static Operand stripped(String self, boolean left, boolean right, Arguments arguments) throws QueryError {
        arguments.expect(0, 1).budget().items(self.length());
        IntPredicate cut = Characters::isSpace;
        if (arguments.has(0) && arguments.get(0) != Operand.None.NONE) {
            String set = arguments.text(0);
            Characters.chargeSearch(self, set, arguments.budget());
            cut = c -> set.indexOf(c) >= 0;
        }
        int from = 0;
        int to = self.length();
        while (left && from < to && cut.test(self.codePointAt(from))) {
            from += Character.charCount(self.codePointAt(from));
        }
        while (right && to > from && cut.test(self.codePointBefore(to))) {
            to -= Character.charCount(self.codePointBefore(to));
        }
        return new Operand.Text(self.substring(from, to));
    }

    private static List<String> parts(String self, Arguments arguments, boolean fromEnd) throws QueryError {
        arguments.expect(0, 2, "sep", "maxsplit");
        Operand mark = arguments.get(0, "sep", Operand.None.NONE);
        int most = Numbers.clamped(Numbers.index(arguments.get(1, "maxsplit", Operand.Whole.of(-1))));
        int cuts = most < 0 ? Integer.MAX_VALUE : most;
        if (mark == Operand.None.NONE) {
            arguments.budget().items(self.length());
            return fromEnd ? reversed(words(reversed(self), cuts)) : words(self, cuts);
        }
        String separator = separator(mark);
        Characters.chargeSearch(self, separator, arguments.budget());
        arguments.budget().items(self.length());
        return fromEnd
                ? reversed(between(reversed(self), reversed(separator), cuts))
                : between(self, separator, cuts);
    }

    private static String separator(Operand mark) throws QueryError {
        if (!(mark instanceof Operand.Text(String separator))) {
            throw new QueryError("TypeError", "must be str or None, not " + TypeNames.of(mark));
        }
        if (separator.isEmpty()) {
            throw new QueryError("ValueError", "empty separator");
        }
        return separator;
    }

    private static List<String> between(String self, String separator, int cuts) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int next = self.indexOf(separator); next >= 0 && parts.size() < cuts; next = self.indexOf(separator, at)) {
            parts.add(self.substring(at, next));
            at = next + separator.length();
        }
        parts.add(self.substring(at));
        return parts;
    }

    private static List<String> words(String self, int cuts) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < self.length() && Characters.isSpace(self.charAt(at))) {
                at++;
            }
            if (at >= self.length()) {
                return words;
            }
            int end = at;
            while (end < self.length() && !Characters.isSpace(self.charAt(end))) {
                end++;
            }
            if (words.size() == cuts) {
                words.add(self.substring(at));
                return words;
            }
            words.add(self.substring(at, end));
            at = end;
        }
    }

    private static Operand list(List<String> parts, Arguments arguments) throws QueryError {
        arguments.budget().items(parts.size() * 4L);
        return new Operand.Items(false, parts.stream().map(part -> (Operand) new Operand.Text(part)).toList());
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static List<String> reversed(List<String> parts) {
        List<String> turned = new ArrayList<>(parts.stream().map(Splitting::reversed).toList());
        Collections.reverse(turned);
        return turned;
    }
}
