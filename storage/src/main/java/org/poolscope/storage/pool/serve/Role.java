package org.poolscope.storage.pool.serve;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do. */
public enum Role {
    /** Look, load and query. */
    READ("read"),
    /** Also register, save, tag, remove and wipe. */
    READ_WRITE("read-write");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As it stands in the users file. */
    public String word() {
        return word;
    }

    /** The role of that word, empty if there is none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
