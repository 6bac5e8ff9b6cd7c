package org.poolscope.storage.pool.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** The bytes of a journal record, numbers big endian. */
final class RecordCodec {
    private static final int SAVED = 1;
    private static final int REMOVED = 2;
    private static final int TAGGED = 3;
    private static final int UNTAGGED = 4;
    private static final int EMPTIED = 5;
    private static final int INDEXED = 6;
    private static final int ROOM = 200;
    private static final FileStamp MISSING = new FileStamp(-1, -1);

    private RecordCodec() {}

    static byte[] encode(JournalRecord change) {
        int text = change instanceof JournalRecord.Saved saved ? saved.text().length : 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text + ROOM);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (change) {
                case JournalRecord.Saved saved -> {
                    out.writeByte(SAVED);
                    key(out, saved.key());
                    entry(out, saved.entry());
                    out.writeInt(saved.text().length);
                    out.write(saved.text());
                }
                case JournalRecord.Removed removed -> {
                    out.writeByte(REMOVED);
                    key(out, removed.key());
                }
                case JournalRecord.Tagged tagged -> {
                    out.writeByte(TAGGED);
                    key(out, tagged.key());
                    string(out, tagged.tag());
                }
                case JournalRecord.Untagged untagged -> {
                    out.writeByte(UNTAGGED);
                    key(out, untagged.key());
                    string(out, untagged.tag());
                }
                case JournalRecord.Emptied emptied -> {
                    out.writeByte(EMPTIED);
                    out.writeInt(emptied.keys().size());
                    for (ProductKey key : emptied.keys()) {
                        key(out, key);
                    }
                }
                case JournalRecord.Indexed indexed -> {
                    out.writeByte(INDEXED);
                    stamp(out, indexed.types());
                    stamp(out, indexed.tags());
                    numbers(out, indexed.numbers());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads a record back; an IOException means that the bytes are none, although their checksum was right. */
    static JournalRecord decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int kind = in.readByte();
        return switch (kind) {
            case SAVED -> new JournalRecord.Saved(key(in), entry(in), blob(in));
            case REMOVED -> new JournalRecord.Removed(key(in));
            case TAGGED -> new JournalRecord.Tagged(key(in), string(in));
            case UNTAGGED -> new JournalRecord.Untagged(key(in), string(in));
            case EMPTIED -> new JournalRecord.Emptied(keys(in));
            case INDEXED -> new JournalRecord.Indexed(stamp(in), stamp(in), numbers(in));
            default -> throw new IOException("unknown kind " + kind);
        };
    }

    private static void key(DataOutputStream out, ProductKey key) throws IOException {
        string(out, key.type());
        out.writeLong(key.number());
    }

    private static ProductKey key(DataInputStream in) throws IOException {
        String type = string(in);
        long number = in.readLong();
        if (!ProductKey.isType(type) || number < 0) {
            throw new IOException("no product has this name");
        }
        return new ProductKey(type, number);
    }

    private static List<ProductKey> keys(DataInputStream in) throws IOException {
        List<ProductKey> keys = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            keys.add(key(in));
        }
        return keys;
    }

    private static void entry(DataOutputStream out, PoolEntry entry) throws IOException {
        MetaSpan meta = entry.meta().orElse(null);
        out.writeLong(meta == null ? -1 : meta.start());
        out.writeLong(meta == null ? -1 : meta.end());
        out.writeInt(entry.tags().size());
        for (String tag : entry.tags()) {
            string(out, tag);
        }
    }

    private static PoolEntry entry(DataInputStream in) throws IOException {
        MetaSpan span = new MetaSpan(in.readLong(), in.readLong());
        int count = in.readInt();
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add(string(in));
        }
        return new PoolEntry(tags, span.start() < 0 ? Optional.empty() : Optional.of(span));
    }

    private static void stamp(DataOutputStream out, @Nullable FileStamp stamp) throws IOException {
        FileStamp written = stamp == null ? MISSING : stamp;
        out.writeLong(written.size());
        out.writeLong(written.changed());
    }

    private static @Nullable FileStamp stamp(DataInputStream in) throws IOException {
        FileStamp read = new FileStamp(in.readLong(), in.readLong());
        return read.equals(MISSING) ? null : read;
    }

    private static void numbers(DataOutputStream out, Map<String, JournalRecord.Numbers> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (Map.Entry<String, JournalRecord.Numbers> each : numbers.entrySet()) {
            string(out, each.getKey());
            out.writeLong(each.getValue().given());
            out.writeLong(each.getValue().reserved());
        }
    }

    private static Map<String, JournalRecord.Numbers> numbers(DataInputStream in) throws IOException {
        Map<String, JournalRecord.Numbers> numbers = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            numbers.put(string(in), new JournalRecord.Numbers(in.readLong(), in.readLong()));
        }
        return numbers;
    }

    /** Not {@code writeUTF}, which stops at 65 535 bytes; and surrogates that stand alone must come back. */
    private static void string(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (!new String(bytes, UTF_8).equals(text)) {
            out.writeInt(-1 - text.length());
            out.writeChars(text);
            return;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >= 0) {
            return new String(bytes(in, length), UTF_8);
        }
        char[] chars = new char[bounded(in, -1 - length)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }

    private static byte[] blob(DataInputStream in) throws IOException {
        return bytes(in, in.readInt());
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[bounded(in, length)];
        in.readFully(bytes);
        return bytes;
    }

    private static int bounded(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("a length is larger than the record");
        }
        return length;
    }
}
