package org.poolscope.app.browse.objects;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.heap.StoredRow;

/** One thing of a store in the tree, or a sentence; what it is now changes on the window's thread. */
final class ObjectRow {
    private static final int LONGEST = 80;
    private static final String GONE = "not there now";

    private final DataPath path;
    private final String title;
    private final ReadOnlyObjectWrapper<Look> look;
    private StoredRow stored;

    /** How loudly a row says that it has changed just now. */
    enum Mark {
        /** It has not. */
        NONE,
        /** Something below it has. */
        BELOW,
        /** It has. */
        ITSELF
    }

    /**
     * What a row shows.
     *
     * @param icon    the kind of its icon
     * @param type    type name
     * @param text    the value
     * @param was     the value before, empty where it has not changed since the store was opened here
     * @param place   page and offset
     * @param bytes   it takes
     * @param changed when it changed last
     * @param mark    whether that was just now
     */
    record Look(String icon, String type, String text, String was, String place, String bytes,
            Optional<Instant> changed, Mark mark) {
        private Look marked(Mark now) {
            return new Look(icon, type, text, was, place, bytes, changed, now);
        }
    }

    /** Of what is in a store; {@code title} is what it is called among what lies beside it. */
    ObjectRow(StoredRow stored, String title) {
        this.path = stored.path();
        this.title = title;
        this.stored = stored;
        look = new ReadOnlyObjectWrapper<>(this, "look", look(stored, "", Optional.empty(), Mark.NONE));
    }

    private ObjectRow(DataPath path, String sentence) {
        this.path = path;
        title = sentence;
        stored = new StoredRow(path, "warn", "", sentence, -1, -1, -1, 0, 0);
        look = new ReadOnlyObjectWrapper<>(this, "look",
                new Look("warn", "", sentence, "", "", "", Optional.empty(), Mark.NONE));
    }

    /** Why there are no more rows here. */
    static ObjectRow failed(DataPath path, String sentence) {
        return new ObjectRow(path, sentence);
    }

    /** What has come while somebody looked. */
    void came(Instant now) {
        look.set(look(stored, "new", Optional.of(now), Mark.ITSELF));
    }

    /** It is not there now; whether it was. */
    boolean gone(Instant when) {
        Look before = look.get();
        if (before.text().equals(GONE)) {
            return false;
        }
        look.set(new Look(before.icon(), before.type(), GONE, before.text(), "", "", Optional.of(when), Mark.ITSELF));
        stored = new StoredRow(path, stored.kind(), stored.type(), GONE, -1, stored.address(), 0, 0, 0);
        return true;
    }

    /** Takes what it is now; whether that is anything else than before. */
    boolean tell(StoredRow now, Instant when) {
        StoredRow before = stored;
        stored = now;
        if (before.equals(now)) {
            return false;
        }
        boolean same = before.text().equals(now.text()) && before.type().equals(now.type());
        if (same && before.stamp() == now.stamp()) {
            look.set(look(now, look.get().was(), look.get().changed(), look.get().mark()));
            return false;
        }
        look.set(look(now, same ? look.get().was() : before.text(), Optional.of(when),
                same && now.isContainer() ? Mark.BELOW : Mark.ITSELF));
        return true;
    }

    /** Something below has changed. */
    void changedBelow() {
        if (look.get().mark() == Mark.NONE) {
            look.set(look.get().marked(Mark.BELOW));
        }
    }

    /** It is no longer just now. */
    void calm() {
        if (look.get().mark() != Mark.NONE) {
            look.set(look.get().marked(Mark.NONE));
        }
    }

    /** What it shows. */
    ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /** Whether it stands for a sentence. */
    boolean isSentence() {
        return stored.address() < 0;
    }

    /** Where it is; begins with {@code root}. */
    DataPath path() {
        return path;
    }

    /** The key of a dict, {@code [3]} for an item of a list, or the sentence. */
    String title() {
        return title;
    }

    /** What comes behind the name of what it is in, where Python says which it means. */
    String subscript() {
        boolean item = title.startsWith("[") && title.equals("[" + path.name() + "]");
        return item ? title : "[" + ValueText.repr(new Value.Text(title), LONGEST) + "]";
    }

    /** Who else leads to it; of them only the number is known. */
    String otherPlaces() {
        long others = stored.references() - 1;
        return others <= 0 ? "" : "and " + Words.count(others, "other place", "other places");
    }

    /** Whether it is a dict, an object or a list. */
    boolean isContainer() {
        return stored.isContainer();
    }

    /** Whether it is a number that can be drawn over time. */
    boolean isNumber() {
        return NumbersModel.isNumber(stored);
    }

    /** Its 64 bits, if it is an integer of no more. */
    Optional<String> hex() {
        try {
            return stored.type().equals("int")
                    ? Optional.of("0x%016x".formatted(Long.parseLong(stored.text())))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** How many parts it has; −1 for none ever. */
    long parts() {
        return stored.parts();
    }

    /** What is in the store, as it was seen last. */
    StoredRow stored() {
        return stored;
    }

    private static Look look(StoredRow row, String was, Optional<Instant> changed, Mark mark) {
        String place = "%d:0x%03x".formatted(row.address() >>> 12, row.address() & 0xFFF);
        return new Look(icon(row.kind()), row.type(), row.text(), was, place, String.valueOf(row.bytes()), changed,
                mark);
    }

    private static String icon(@Nullable String kind) {
        return kind != null && Icons.has(kind) ? kind : "key";
    }
}
