package org.poolscope.model.value;

/** Collects a line of bounded length; once it is full, nothing more need be worked out. */
final class LineWriter {
    private final int longest;
    private final StringBuilder text = new StringBuilder();

    LineWriter(int longest) {
        this.longest = Math.max(longest, 0);
    }

    /** How many characters the line can hold. */
    int longest() {
        return longest;
    }

    /** Adds as much of {@code part} as is needed to know whether the line is full. */
    void add(String part) {
        int room = longest + 1 - text.length();
        text.append(part, 0, Math.clamp(room, 0, part.length()));
    }

    /** True once there is more than the line can hold. */
    boolean isFull() {
        return text.length() > longest;
    }

    /** The line, ending in an ellipsis if it was cut; never cut within a surrogate pair. */
    String text() {
        if (!isFull()) {
            return text.toString();
        }
        if (longest == 0) {
            return "";
        }
        int end = longest - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
