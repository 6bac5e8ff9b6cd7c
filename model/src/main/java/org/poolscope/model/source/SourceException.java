package org.poolscope.model.source;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a source, told to a person: what happened, where, and what to do about it.
 *
 * <p>Wrapped once at the boundary of a store and shown once; the text never holds a class name or a stack trace.
 */
public sealed abstract class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String remedy;

    private SourceException(String what, String where, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.where = where;
        this.remedy = remedy;
    }

    /** The location or the place inside it, for example {@code exp1.data/alice.labpc07}. */
    public String where() {
        return where;
    }

    /** What the person can do, a sentence; empty when there is nothing to do. */
    public String remedy() {
        return remedy;
    }

    /** What happened, without place and remedy. */
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** The word for this kind of failure in JSON answers, for example {@code Corrupt}. */
    public String kind() {
        return switch (this) {
            case NotFound _ -> "NotFound";
            case Denied _ -> "Denied";
            case Corrupt _ -> "Corrupt";
            case Unsupported _ -> "Unsupported";
            case Unreachable _ -> "Unreachable";
            case TimedOut _ -> "TimedOut";
            case Locked _ -> "Locked";
            case Full _ -> "Full";
            case Cancelled _ -> "Cancelled";
        };
    }

    /** One line for a person: where, what, and what to do. */
    public String sentence() {
        String place = where.isEmpty() ? "" : where + ": ";
        return remedy.isEmpty() ? place + what() : place + what() + " " + remedy;
    }

    /** The thing asked for is not there. */
    public static non-sealed class NotFound extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what is missing where, and what to do. */
        public NotFound(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** The system or the source refuses access. */
    public static non-sealed class Denied extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what is refused where, and what to do. */
        public Denied(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** Bytes contradict their format: damaged, cut short or hostile. */
    public static final class Corrupt extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what contradicts the format and where, with the byte offset if known. */
        public Corrupt(String what, String where) {
            super(what, where, "", null);
        }

        /** As {@link #Corrupt(String, String)}, with what to do and the failure below. */
        public Corrupt(String what, String where, String remedy, @Nullable Throwable cause) {
            super(what, where, remedy, cause);
        }
    }

    /** A form that is known or plausible but that Poolscope does not read, write or do. */
    public static non-sealed class Unsupported extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what is not supported where, and what to do instead. */
        public Unsupported(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** The place exists in name only: no connection, or an input-output failure below. */
    public static final class Unreachable extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says which stage failed where, and what to do. */
        public Unreachable(String what, String where, String remedy, @Nullable Throwable cause) {
            super(what, where, remedy, cause);
        }
    }

    /** No answer in time. */
    public static non-sealed class TimedOut extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what did not answer, where, and what to do. */
        public TimedOut(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** Another process or the read-only mode holds it. */
    public static final class Locked extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says who holds what, and what to do. */
        public Locked(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** No room left on the disk or in a budget. */
    public static final class Full extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what has no room, where, and what to do. */
        public Full(String what, String where, String remedy) {
            super(what, where, remedy, null);
        }
    }

    /** The user stopped it. */
    public static final class Cancelled extends SourceException {
        private static final long serialVersionUID = 1L;

        /** Says what was stopped. */
        public Cancelled(String what, String where) {
            super(what, where, "", null);
        }
    }
}
