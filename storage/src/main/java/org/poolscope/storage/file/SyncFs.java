package org.poolscope.storage.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/** Linux's {@code syncfs}, which Java does not offer: flushes the whole file system that a folder is on, in one call. */
final class SyncFs {
    private static final int READ_ONLY = 0;

    private SyncFs() {}

    /** Flushes; false if this system cannot. */
    @SuppressWarnings("restricted")
    static boolean flush(Path folder) throws IOException {
        Linker linker = Linker.nativeLinker();
        SymbolLookup symbols = linker.defaultLookup();
        Optional<MemorySegment> open = symbols.find("open");
        Optional<MemorySegment> syncfs = symbols.find("syncfs");
        Optional<MemorySegment> close = symbols.find("close");
        if (open.isEmpty() || syncfs.isEmpty() || close.isEmpty()) {
            return false;
        }
        MethodHandle opening = linker.downcallHandle(open.get(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        FunctionDescriptor onDescriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = (int) opening.invokeExact(arena.allocateFrom(folder.toString()), READ_ONLY);
            if (descriptor < 0) {
                return false;
            }
            int failed = (int) linker.downcallHandle(syncfs.get(), onDescriptor).invokeExact(descriptor);
            int _ = (int) linker.downcallHandle(close.get(), onDescriptor).invokeExact(descriptor);
            if (failed != 0) {
                throw new IOException("the file system could not be flushed");
            }
            return true;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call into the system broke", e);
        }
    }
}
