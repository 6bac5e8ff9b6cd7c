package org.poolscope.storage.shm;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;

/**
 * Names of blocks. Ours carry the number of the process that made them, {@code psc_PID_8HEX}, so that what a killed
 * process left can be told from what a living one uses.
 */
final class BlockName {
    private static final Pattern OURS = Pattern.compile("psc_(\\d{1,18})_[0-9a-f]{8}(\\.seq)?");
    private static final int LONGEST = 255;

    private BlockName() {}

    /** A name that nobody has yet, of this process. */
    static String next() {
        return "psc_" + ProcessHandle.current().pid() + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The process that a name of ours carries, empty for names of others. */
    static OptionalLong maker(String name) {
        Matcher ours = OURS.matcher(name);
        return ours.matches() ? OptionalLong.of(Long.parseLong(ours.group(1))) : OptionalLong.empty();
    }

    /** The name without the leading slash that some programs write. */
    static String checked(String name) throws SourceException {
        String bare = name.startsWith("/") ? name.substring(1) : name;
        boolean isUsable = !bare.isEmpty() && !bare.equals(".") && !bare.equals("..") && bare.indexOf('/') < 0
                && bare.chars().noneMatch(Character::isISOControl)
                && bare.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        if (!isUsable) {
            throw new SourceException.NotFound("A block of shared memory has a name without / of at most 255 bytes.",
                    "shm://" + name, "List them with: ls shm://");
        }
        return bare;
    }
}
