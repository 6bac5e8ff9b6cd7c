package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.poolscope.model.query.syntax.QueryError;

/** Python's module {@code re} as far as queries need it. */
final class RegexFunctions {
    private static final int IGNORECASE = 2;
    private static final int MULTILINE = 8;
    private static final int DOTALL = 16;
    private static final int VERBOSE = 64;
    private static final int ASCII = 256;
    private static final int LONGEST_PATTERN = 10_000;

    static final Map<String, Operand> TABLE = Map.ofEntries(
            function("match", Matcher::lookingAt), function("search", Matcher::find),
            function("fullmatch", Matcher::matches),
            Map.entry("findall", new Operand.Function("findall", RegexFunctions::all)),
            flag("I", IGNORECASE), flag("IGNORECASE", IGNORECASE), flag("M", MULTILINE), flag("MULTILINE", MULTILINE),
            flag("S", DOTALL), flag("DOTALL", DOTALL), flag("X", VERBOSE), flag("VERBOSE", VERBOSE), flag("A", ASCII),
            flag("ASCII", ASCII));

    private RegexFunctions() {}

    private interface Attempt {
        boolean on(Matcher matcher);
    }

    private static Map.Entry<String, Operand> flag(String name, int bit) {
        return Map.entry(name, Operand.Whole.of(bit));
    }

    private static Map.Entry<String, Operand> function(String name, Attempt attempt) {
        return Map.entry(name, new Operand.Function(name, arguments -> {
            arguments.expect(2, 3, "flags");
            String text = arguments.text(1);
            RegexSyntax.Translated syntax = RegexSyntax.translate(pattern(arguments));
            Matcher matcher = matcher(syntax, text, arguments);
            return tried(attempt, matcher)
                    ? new MatchThing(text, matcher.toMatchResult(), syntax.names())
                    : Operand.None.NONE;
        }));
    }

    private static Operand all(Arguments arguments) throws QueryError {
        arguments.expect(2, 3, "flags");
        String text = arguments.text(1);
        Matcher matcher = matcher(RegexSyntax.translate(pattern(arguments)), text, arguments);
        List<Operand> found = new ArrayList<>();
        while (tried(Matcher::find, matcher)) {
            arguments.budget().items(8);
            List<Operand> groups = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                groups.add(new Operand.Text(matcher.start(i) < 0
                        ? ""
                        : text.substring(matcher.start(i),
                                matcher.end(i))));
            }
            found.add(switch (groups.size()) {
                case 0 -> new Operand.Text(text.substring(matcher.start(), matcher.end()));
                case 1 -> groups.getFirst();
                default -> new Operand.Items(true, groups);
            });
        }
        return new Operand.Items(false, found);
    }

    private static String pattern(Arguments arguments) throws QueryError {
        String pattern = arguments.text(0);
        if (pattern.length() > LONGEST_PATTERN) {
            throw new QueryError("error", "the pattern is longer than " + LONGEST_PATTERN + " characters");
        }
        return pattern;
    }

    private static Matcher matcher(RegexSyntax.Translated syntax, String text, Arguments arguments)
            throws QueryError {
        int flags = Numbers.clamped(Numbers.index(arguments.get(2, "flags", Operand.Whole.of(0))));
        int java = Pattern.UNIX_LINES | ((flags & ASCII) == 0 ? Pattern.UNICODE_CHARACTER_CLASS : 0)
                | ((flags & IGNORECASE) == 0 ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                | ((flags & MULTILINE) == 0 ? 0 : Pattern.MULTILINE) | ((flags & DOTALL) == 0 ? 0 : Pattern.DOTALL)
                | ((flags & VERBOSE) == 0 ? 0 : Pattern.COMMENTS);
        arguments.budget().steps(syntax.pattern().length());
        try {
            return Pattern.compile(syntax.pattern(), java).matcher(new CountedText(text, arguments.budget()));
        } catch (PatternSyntaxException e) {
            throw new QueryError("error", e.getDescription() + " in the pattern");
        } catch (StackOverflowError _) {
            throw tooDeep();
        }
    }

    private static boolean tried(Attempt attempt, Matcher matcher) throws QueryError {
        try {
            return attempt.on(matcher);
        } catch (CountedText.Spent spent) {
            throw spent.why();
        } catch (StackOverflowError _) {
            throw tooDeep();
        }
    }

    /** Java's matcher calls itself for each turn of some loops. */
    private static QueryError tooDeep() {
        return new QueryError("RecursionError", "the pattern goes too deep on this text");
    }
}
