package org.poolscope.storage.scan.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a stream: its id and its fields, name and value in turn. Nothing in it is trusted. The bytes are shared and
 * must not be changed.
 */
public record StreamEntry(EntryId id, List<byte[]> fields) {
    private static final byte[] PAYLOAD = ascii("payload");
    private static final byte[] LENGTH = ascii("len");
    private static final byte[] SEAL_LENGTH = ascii("id");
    /** No stream has more points than that many digits tell; sums of such numbers do not overflow. */
    private static final int MOST_DIGITS = 18;

    /** Copies the list. */
    public StreamEntry {
        fields = List.copyOf(fields);
    }

    /** An entry of points; {@code len} is only written where there are several. */
    public static StreamEntry ofPoints(long index, byte[] payload, long count) {
        return new StreamEntry(EntryId.ofPoint(index), count == 1
                ? List.of(PAYLOAD, payload)
                : List.of(PAYLOAD, payload, LENGTH, ascii(Long.toString(count))));
    }

    /** The entry that ends a stream of {@code length} points. */
    public static StreamEntry seal(long length) {
        return new StreamEntry(EntryId.MAX, List.of(SEAL_LENGTH, ascii(Long.toString(length))));
    }

    /** An entry of one short text. */
    public static StreamEntry note(EntryId id, String field, String text) {
        return new StreamEntry(id, List.of(ascii(field), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it ends its stream. */
    public boolean isSeal() {
        return id.major() == -1;
    }

    /** The index of its first point. */
    public long index() {
        return id.major();
    }

    /** The length that a seal tells, empty if it does not tell a sensible one. */
    public Optional<Long> sealedLength() {
        return number(SEAL_LENGTH);
    }

    /** How many points it says it has; empty if that is nonsense. */
    public Optional<Long> declaredCount() {
        return field(LENGTH).isEmpty() ? Optional.of(1L) : number(LENGTH).filter(count -> count > 0);
    }

    /** The bytes of its points. */
    public Optional<byte[]> payload() {
        return field(PAYLOAD);
    }

    /** A field as text. */
    public Optional<String> text(String name) {
        return field(ascii(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Bytes of all fields. */
    public long byteSize() {
        long bytes = 0;
        for (byte[] field : fields) {
            bytes += field.length;
        }
        return bytes;
    }

    private Optional<byte[]> field(byte[] name) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (Arrays.equals(fields.get(i), name)) {
                return Optional.of(fields.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> number(byte[] name) {
        return field(name).map(StreamEntry::decimal).filter(number -> number >= 0);
    }

    /** A decimal number without sign, −1 if it is none. */
    private static long decimal(byte[] digits) {
        long number = digits.length == 0 || digits.length > MOST_DIGITS ? -1 : 0;
        for (int i = 0; i < digits.length && number >= 0; i++) {
            boolean digit = digits[i] >= '0' && digits[i] <= '9';
            number = digit ? 10 * number + digits[i] - '0' : -1;
        }
        return number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
