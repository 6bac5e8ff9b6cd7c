package org.poolscope.storage.export.merge;

import org.poolscope.storage.export.Input;

/** An input as rows. */
sealed interface InputPart extends Part permits LoadedPart, SlicedPart {
    /** Where the value is. */
    Input input();

    /** A few words for what it is: {@code list 5}, {@code <f8 (2000,)}. */
    String form();

    /** About how much memory its data takes, bytes. */
    long bytes();

    /** A checksum over what was read; empty before all of it was. */
    String checksum();
}
