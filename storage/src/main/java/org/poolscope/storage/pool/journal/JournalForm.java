package org.poolscope.storage.pool.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/** The forms that a journal has had: what it begins with, and how much stands before each content. */
enum JournalForm {
    /** The length and the checksum of the content; each record was on disk before the next one was written. */
    FIRST("Poolscope pool journal 1\n", 2 * Integer.BYTES),
    /** Besides, how much of the file the disk held before; behind the last record there may be room. */
    CURRENT("Poolscope pool journal 2\n", 2 * Integer.BYTES + Long.BYTES);

    /** Bytes at the beginning that tell the form. */
    static final int MARK = 25;

    private final String mark;
    private final int head;

    JournalForm(String mark, int head) {
        this.mark = mark;
        this.head = head;
    }

    /** The form of a journal that begins so; empty for one of a newer or unknown kind. */
    static Optional<JournalForm> of(byte[] beginning) {
        return Arrays.stream(values()).filter(form -> Arrays.equals(form.mark(), beginning)).findFirst();
    }

    byte[] mark() {
        return mark.getBytes(US_ASCII);
    }

    /** Bytes before a content. */
    int head() {
        return head;
    }
}
