package org.poolscope.model.stream;

import org.poolscope.model.source.SourceException;

/** What can go wrong with scans and streams beyond the store itself; each is a {@link SourceException} too. */
public sealed interface StreamFailure {

    /** No scan has been made, or none came in time. */
    final class NoScanAvailable extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** In this store. */
        public NoScanAvailable(String store) {
            super("No scan is available.", store, "Start one, or wait for the next.");
        }
    }

    /** The scan is unknown, deleted or expired. */
    final class ScanNotFound extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** The scan of this key. */
        public ScanNotFound(String key) {
            super("There is no such scan; it may have been deleted.", key, "Look at the list of scans.");
        }
    }

    /** The scan is there, but its description is broken or of a form that is not known. */
    final class ScanNotValid extends SourceException.Unsupported implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** Says what is wrong with the description of the scan of this key, a sentence. */
        public ScanNotValid(String what, String key) {
            super("The description of the scan is not valid: " + what, key,
                    "Its writer may be newer than this program; the other scans are not affected.");
        }
    }

    /** A stream ended and everything of it has been told. */
    final class EndOfStream extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;
        private final boolean sealed;

        /** Of these streams; {@code sealed} is false if the scan was closed and left one of them open. */
        public EndOfStream(String streams, boolean sealed) {
            super(sealed ? "The stream has ended." : "The scan is closed; the stream ended without being sealed.",
                    streams, "");
            this.sealed = sealed;
        }

        /** Whether the writer sealed what ended, so that its length is certain. */
        public boolean isSealed() {
            return sealed;
        }
    }

    /** The point was there and has been removed to save memory, or was lost. */
    final class NoLongerThere extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** Point {@code index} or one from there on. */
        public NoLongerThere(String stream, long index) {
            super("Point " + index + " is no longer there.", stream, "Choose later points, or the file of the scan.");
        }
    }

    /** The point may still come. */
    final class NotYetThere extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** Point {@code index}; a negative one is counted from an end that is not known yet. */
        public NotYetThere(String stream, long index) {
            super("Point " + index + " is not there yet.", stream,
                    index < 0 ? "Points are counted from the end once the stream has ended." : "Wait for it.");
        }
    }

    /** The stream has ended without this point. */
    final class NeverThere extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** Point {@code index} of a stream of {@code length} points. */
        public NeverThere(String stream, long index, long length) {
            super("The stream ended with " + length + " points; there will be no point " + index + ".", stream,
                    "Choose a smaller one.");
        }
    }

    /** The stream was deleted and began anew from its first point. */
    final class BegunAnew extends SourceException.NotFound implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** The stream that was read up to {@code position}. */
        public BegunAnew(String stream, long position) {
            super("The stream was deleted and began anew; it had been read up to point " + position + ".", stream,
                    "Reading goes on from its first point.");
        }
    }

    /** What was waited for did not come in time. */
    final class NotInTime extends SourceException.TimedOut implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** {@code what} is a sentence. */
        public NotInTime(String what, String where) {
            super(what, where, "Wait longer.");
        }
    }

    /** The writer may not do this now. */
    final class NotAllowed extends SourceException.Unsupported implements StreamFailure {
        private static final long serialVersionUID = 1L;

        /** What is not allowed and what to do instead, sentences. */
        public NotAllowed(String what, String where, String remedy) {
            super(what, where, remedy);
        }
    }
}
