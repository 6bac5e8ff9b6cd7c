package org.poolscope.app.browse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.TypeWords;
import org.poolscope.app.main.Counts;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;

/** One row of the tree: a session, a key, or a sentence. What only a peek can tell is filled in later. */
final class Row {
    /** Kinds of entries that have parts. */
    static final Set<String> BRANCHES = Set.of("session", "folder", "group");

    /** What a row stands for. */
    enum Kind {
        BRANCH, LEAF, WARNING, FAILED
    }

    private final Kind kind;
    private final String name;
    private final DataPath path;
    private final StringProperty icon = new SimpleStringProperty(this, "icon", "key");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private String problem = "";
    /** The icon from before it could not be read. */
    private @Nullable String before;
    private boolean known;
    private Optional<Long> keys = Optional.empty();
    private Optional<Long> bytes = Optional.empty();

    private Row(Kind kind, String name, DataPath path) {
        this.kind = kind;
        this.name = name;
        this.path = path;
    }

    /** A row for an entry that has parts, or one for a value. */
    static Row of(Entry entry, boolean branch) {
        Row row = new Row(branch ? Kind.BRANCH : Kind.LEAF, entry.name(), entry.path());
        row.tell(entry);
        return row;
    }

    /** A sentence about what is here but cannot be shown. */
    static Row warning(String sentence) {
        Row row = new Row(Kind.WARNING, sentence, DataPath.ROOT);
        row.icon.set("warn");
        row.known = true;
        return row;
    }

    /** Why a listing has ended too early; such a row offers to try again. */
    static Row failed(String sentence) {
        Row row = new Row(Kind.FAILED, sentence, DataPath.ROOT);
        row.icon.set("warn");
        row.words.set("Try again");
        row.known = true;
        return row;
    }

    /** Takes over what a listing says of the entry now. */
    void tell(Entry entry) {
        problem = entry.text("problem");
        if (kind == Kind.BRANCH) {
            icon.set(problem.isEmpty() ? branchIcon(entry) : "warn");
            keys = number(entry.detail().get("keys"));
            bytes = number(entry.detail().get("bytes"));
            Object count = entry.detail().getOrDefault("sessions", entry.detail().get("keys"));
            words.set(count instanceof Number n ? Counts.grouped(n.longValue()) : "");
            known = count instanceof Number || !problem.isEmpty() || entry.kind().equals("group");
        }
    }

    /** Shows {@code 3/5} for a key that three of five sessions have. */
    void share(long all) {
        if (!words.get().isEmpty()) {
            words.set(words.get() + "/" + Counts.grouped(all));
        }
    }

    /** Takes over what a peek told. */
    void learn(Map<String, Object> peek) {
        known = true;
        if (kind == Kind.LEAF) {
            icon.set(TypeWords.icon(peek));
            words.set(TypeWords.of(peek));
        } else if (peek.get("length") instanceof Number n) {
            keys = "session".equals(peek.get("kind")) ? number(n) : keys;
            words.set(Counts.grouped(n.longValue()));
        }
    }

    /** Marks the row as one that cannot be read, and says why. */
    void fail(String why) {
        known = true;
        before = before == null ? icon.get() : before;
        problem = why;
        icon.set("warn");
        words.set("");
    }

    /** How many keys were listed; it can be read again if it could not before. */
    void count(long parts) {
        String whole = before;
        if (whole != null) {
            problem = "";
            before = null;
            icon.set(whole);
        }
        words.set(Counts.grouped(parts));
        keys = kind == Kind.BRANCH && path.depth() == 1 ? Optional.of(parts) : keys;
        known = true;
    }

    /** How many keys, as far as it is known. */
    Optional<Long> keys() {
        return keys;
    }

    /** Bytes of its files, as far as the listing said. */
    Optional<Long> bytes() {
        return bytes;
    }

    boolean isKnown() {
        return known;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    DataPath path() {
        return path;
    }

    String problem() {
        return problem;
    }

    StringProperty icon() {
        return icon;
    }

    StringProperty words() {
        return words;
    }

    private static Optional<Long> number(@Nullable Object told) {
        return told instanceof Number n ? Optional.of(n.longValue()) : Optional.empty();
    }

    private static String branchIcon(Entry entry) {
        return switch (entry.kind()) {
            case "session", "folder" -> entry.kind();
            case "group" -> "folder";
            default -> "key";
        };
    }
}
