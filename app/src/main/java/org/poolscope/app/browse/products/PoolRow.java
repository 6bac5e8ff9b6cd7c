package org.poolscope.app.browse.products;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.app.main.Counts;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.Urn;

/** One row of a tree of a pool. What only the product itself can tell is filled in once the row is on screen. */
final class PoolRow {
    /** What a row stands for. */
    enum Kind {
        TOP, CLASS, PRODUCT, TAG, CONTEXT, REFERENCE, CYCLE, ELSEWHERE, QUERY, SENTENCE, FAILED
    }

    private final Kind kind;
    private final String icon;
    private final String lead;
    private final String key;
    private final Optional<Urn> urn;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private String problem = "";
    private boolean known = true;

    private PoolRow(Kind kind, String icon, String lead, String key, Optional<Urn> urn) {
        this.kind = kind;
        this.icon = icon;
        this.lead = lead;
        this.key = key;
        this.urn = urn;
    }

    /** Above all rows of a tree. */
    static PoolRow top() {
        return new PoolRow(Kind.TOP, "", "", "", Optional.empty());
    }

    /** A class of products; {@code count} negative where it is not known. */
    static PoolRow ofClass(String type, long count) {
        PoolRow row = new PoolRow(Kind.CLASS, "class", "", type, Optional.empty());
        row.name.set(ProductClass.lastPart(type));
        row.words.set(count < 0 ? "" : Counts.grouped(count));
        return row;
    }

    /** A product under its class: its number leads. */
    static PoolRow ofProduct(Urn urn) {
        return product(Kind.PRODUCT, Long.toString(urn.number()), urn);
    }

    /** A product among those of other classes: class and number lead. */
    static PoolRow ofTagged(Urn urn) {
        return product(Kind.PRODUCT, urn.title(), urn);
    }

    /** A context, which opens. */
    static PoolRow ofContext(Urn urn) {
        return product(Kind.CONTEXT, urn.title(), urn);
    }

    /** A tag on some products. */
    static PoolRow ofTag(String tag, long count) {
        PoolRow row = new PoolRow(Kind.TAG, "tag", "", tag, Optional.empty());
        row.name.set(tag);
        row.words.set(Counts.grouped(count));
        return row;
    }

    /** A reference of a context to a product of a pool that is open. */
    static PoolRow reference(String label, Urn urn) {
        PoolRow row = new PoolRow(Kind.REFERENCE, icon(urn), "", label, Optional.of(urn));
        row.name.set(label);
        row.words.set(urn.title());
        return row;
    }

    /** A reference to a context that the row lies in itself. */
    static PoolRow cycle(String label, Urn urn) {
        PoolRow row = new PoolRow(Kind.CYCLE, "refresh", "", label, Optional.of(urn));
        row.name.set(label);
        row.words.set(urn.title() + ", again");
        row.problem = "This leads back to " + urn.title() + ", which it lies in.";
        return row;
    }

    /** A reference into a pool that is not open. */
    static PoolRow elsewhere(String label, Urn urn) {
        PoolRow row = new PoolRow(Kind.ELSEWHERE, "link", "", label, Optional.of(urn));
        row.name.set(label);
        row.words.set(urn.pool() + ", not open");
        return row;
    }

    /** A saved query. */
    static PoolRow query(String name, String text) {
        PoolRow row = new PoolRow(Kind.QUERY, "query", "", text, Optional.empty());
        row.name.set(name);
        return row;
    }

    /** A sentence in place of rows. */
    static PoolRow sentence(String sentence) {
        PoolRow row = new PoolRow(Kind.SENTENCE, "info", "", "", Optional.empty());
        row.name.set(sentence);
        return row;
    }

    /** What a person should know of the pool. */
    static PoolRow warning(String sentence) {
        PoolRow row = new PoolRow(Kind.SENTENCE, "warn", "", "", Optional.empty());
        row.name.set(sentence);
        row.problem = sentence;
        return row;
    }

    /** Why there are no more rows; it offers to try again. */
    static PoolRow failed(String sentence) {
        PoolRow row = new PoolRow(Kind.FAILED, "warn", "", "", Optional.empty());
        row.name.set(sentence);
        row.words.set("Try again");
        row.problem = sentence;
        return row;
    }

    /** Whether it says more once the product has been looked at. */
    boolean isKnown() {
        return known;
    }

    /** Takes over what the product says of itself. */
    void learn(String description, String aside) {
        known = true;
        if (kind == Kind.PRODUCT || kind == Kind.CONTEXT) {
            name.set(description.equals(Parameter.UNKNOWN) ? "" : oneLine(description));
            if (kind == Kind.PRODUCT) {
                words.set(aside.equals(Parameter.UNKNOWN) ? "" : oneLine(aside));
            }
        }
    }

    /** Marks it as one that cannot be read. */
    void fail(String why) {
        known = true;
        problem = why;
        words.set("cannot be read");
    }

    /** Makes it ask again, as after another aside was chosen. */
    void forget() {
        known = urn.isEmpty() || kind == Kind.REFERENCE || kind == Kind.CYCLE || kind == Kind.ELSEWHERE;
    }

    /** Sets the words at the right. */
    void say(String text) {
        words.set(text);
    }

    Kind kind() {
        return kind;
    }

    String icon() {
        return problem.isEmpty() || kind == Kind.CYCLE ? icon : "warn";
    }

    /** What stands before the name in the face of data: a number or a class and number; may be empty. */
    String lead() {
        return lead;
    }

    /** The full class, tag, label or query text. */
    String key() {
        return key;
    }

    Optional<Urn> urn() {
        return urn;
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    String problem() {
        return problem;
    }

    /** What a person calls it: lead and name. */
    String called() {
        return lead.isEmpty() ? name.get() : (lead + " " + name.get()).strip();
    }

    private static PoolRow product(Kind kind, String lead, Urn urn) {
        PoolRow row = new PoolRow(kind, icon(urn), lead, "", Optional.of(urn));
        row.known = false;
        return row;
    }

    private static String icon(Urn urn) {
        return Referrers.isContext(urn.type()) ? "context" : "product";
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
