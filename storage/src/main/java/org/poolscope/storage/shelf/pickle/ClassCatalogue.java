package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/**
 * Descriptions of classes that a user wrote, for what pickles leave out: names of a named tuple's fields, of an
 * enumeration's members, of the attributes that arguments become. Data only; nothing in it is ever looked up or called.
 *
 * <p>A text, one class a line, {@code #} starts a remark:
 *
 * <pre>
 * namedtuple labmodels.Spike neuron time
 * enum labmodels.Colour r=RED g=GREEN
 * object labmodels.Reduced a b
 * state labmodels.WithState - n
 * extends labmodels.FloatSub float
 * </pre>
 *
 * {@code object} names the attributes that the arguments become, {@code state} those that a stored tuple becomes, where
 * {@code -} leaves an item out; {@code extends} says that the one argument is the contents of the built-in type below.
 */
public final class ClassCatalogue {
    /** Describes nothing. */
    public static final ClassCatalogue EMPTY = new ClassCatalogue(Map.of(), Set.of());

    private static final int SHOWN = 60;

    private final Map<String, Description> classes;
    private final Set<String> vouched;

    private ClassCatalogue(Map<String, Description> classes, Set<String> vouched) {
        this.classes = Map.copyOf(classes);
        this.vouched = Set.copyOf(vouched);
    }

    /**
     * What a text describes.
     *
     * @param catalogue what its sound lines say
     * @param mistakes  for each line that says nothing, what it is, with its number
     */
    public record Reading(ClassCatalogue catalogue, List<SourceException.Corrupt> mistakes) {
        /** Copies the list. */
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** What is known of one class. */
    public sealed interface Description {}

    /** The names of a named tuple's fields. */
    public record NamedTupleClass(List<String> fields) implements Description {}

    /** Member names of an enumeration by the text of their values. */
    public record EnumClass(Map<String, String> members) implements Description {}

    /** The attributes that positional arguments become. */
    public record ObjectClass(List<String> attributes) implements Description {}

    /** The attributes that the items of a stored tuple become; {@code -} for none. */
    public record StateClass(List<String> attributes) implements Description {}

    /** A class whose one argument is the contents of the built-in type that it extends. */
    public record SubClass(String base) implements Description {}

    /** The catalogue that comes with Poolscope: Python's own classes and the demonstration laboratory's. */
    public static ClassCatalogue shipped() {
        try (InputStream text = ClassCatalogue.class.getResourceAsStream("classes.txt")) {
            if (text == null) {
                throw new IllegalStateException("classes.txt is missing beside the program");
            }
            return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), "classes.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SourceException.Corrupt e) {
            throw new IllegalStateException(e.sentence(), e);
        }
    }

    /**
     * Reads descriptions; {@code where} names the text in what is said about a mistake.
     *
     * @throws SourceException.Corrupt for the first line that says nothing, with its number
     */
    public static ClassCatalogue parse(String text, String where) throws SourceException.Corrupt {
        Reading reading = read(text, where);
        if (!reading.mistakes().isEmpty()) {
            throw reading.mistakes().getFirst();
        }
        return reading.catalogue();
    }

    /** Reads descriptions and goes on behind a line that says nothing. */
    public static Reading read(String text, String where) {
        Map<String, Description> classes = new HashMap<>();
        List<SourceException.Corrupt> mistakes = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int remark = line.indexOf('#');
            String said = (remark < 0 ? line : line.substring(0, remark)).strip();
            if (said.isEmpty()) {
                continue;
            }
            List<String> words = List.of(said.split("\\s+"));
            Description description = words.size() < 2 ? null : description(words.getFirst(), rest(words));
            if (description == null) {
                mistakes.add(new SourceException.Corrupt("Line " + number + " describes no class: " + shortened(said)
                        + ".", where,
                        "A line says namedtuple, enum, object, state or extends, then a class and its names.",
                        null));
            } else {
                classes.put(words.get(1), description);
            }
        }
        return new Reading(new ClassCatalogue(classes, classes.keySet()), mistakes);
    }

    /** Both together; where both describe a class, {@code other} counts. */
    public ClassCatalogue and(ClassCatalogue other) {
        Map<String, Description> both = new HashMap<>(classes);
        both.putAll(other.classes);
        Set<String> either = new HashSet<>(vouched);
        either.addAll(other.vouched);
        return new ClassCatalogue(both, either);
    }

    /** The same descriptions from somebody whose word does not make a class data, such as the writer of the pickles. */
    public ClassCatalogue unvouched() {
        return new ClassCatalogue(classes, Set.of());
    }

    /** Whether somebody whose word counts says that a class is data. */
    public boolean vouches(String className) {
        return vouched.contains(className);
    }

    /** What is known of a class, given as module and name with a dot between; null if nothing. */
    public @Nullable Description find(String className) {
        return classes.get(className);
    }

    private static @Nullable Description description(String kind, List<String> names) {
        return switch (kind) {
            case "namedtuple" -> new NamedTupleClass(names);
            case "enum" -> members(names);
            case "object" -> new ObjectClass(names);
            case "extends" -> names.size() == 1 ? new SubClass(names.getFirst()) : null;
            case "state" -> new StateClass(names);
            default -> null;
        };
    }

    private static @Nullable Description members(List<String> names) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String pair : names) {
            int equals = pair.lastIndexOf('=');
            if (equals < 0) {
                return null;
            }
            members.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new EnumClass(members);
    }

    private static String shortened(String said) {
        return said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
    }

    private static List<String> rest(List<String> words) {
        return new ArrayList<>(words.subList(2, words.size()));
    }
}
