package org.poolscope.storage.file;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A file opened for {@code sync_file_range}, which Java does not offer. */
record LinuxFile(int descriptor) implements AutoCloseable {
    private static final int WRITE_ONLY = 1;
    private static final int BEGIN_WRITING = 2;

    /** As {@code open(2)}, the path as an address. */
    @FunctionalInterface
    public interface Open {
        /** Answers the descriptor, negative if it failed. */
        int call(long path, int how);
    }

    /** As {@code sync_file_range(2)}. */
    @FunctionalInterface
    public interface FlushRange {
        /** Answers 0 if it could. */
        int call(int descriptor, long first, long count, int how);
    }

    /** Opens a file that is there; empty if this system cannot, or has no such call. */
    static Optional<LinuxFile> open(Path file) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            long path = arena.allocateFrom(file.toString()).address();
            return call(Open.class, "open", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT),
                    Linker.Option.firstVariadicArg(2)).map(open -> open.call(path, WRITE_ONLY))
                    .filter(descriptor -> descriptor >= 0).map(LinuxFile::new);
        }
    }

    /** Begins to bring all of it to the disk and waits for none of it; what is on its way already costs nothing. */
    boolean beginToFlush() {
        return call(FlushRange.class, "sync_file_range",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT))
                .filter(flush -> flush.call(descriptor, 0, 0, BEGIN_WRITING) == 0).isPresent();
    }

    @Override
    public void close() {
        call(IntConsumer.class, "close", FunctionDescriptor.ofVoid(JAVA_INT))
                .ifPresent(close -> close.accept(descriptor));
    }

    @SuppressWarnings("restricted")
    private static <T> Optional<T> call(Class<T> type, String name, FunctionDescriptor form,
            Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find(name).map(address -> MethodHandleProxies.asInterfaceInstance(type,
                linker.downcallHandle(address, form, options)));
    }
}
