package org.poolscope.storage.table;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Memory outside the heap as the system gives it. Java's own is filled with zeros first, by one thread, which takes as long
 * as parsing half the text that it is for.
 */
final class RawMemory {
    private RawMemory() {}

    /** So many bytes of anything, which live as long as somebody holds the segment. */
    @SuppressWarnings("restricted")
    static MemorySegment allocate(long bytes) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> malloc = linker.defaultLookup().find("malloc");
        Optional<MemorySegment> free = linker.defaultLookup().find("free");
        if (malloc.isEmpty() || free.isEmpty()) {
            return Arena.ofAuto().allocate(bytes);
        }
        MethodHandle taking = linker.downcallHandle(malloc.get(),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        MethodHandle freeing = linker.downcallHandle(free.get(), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        MemorySegment memory = called(() -> (MemorySegment) taking.invokeExact(bytes));
        if (memory.address() == 0) {
            throw new OutOfMemoryError(bytes + " bytes for a table");
        }
        return memory.reinterpret(bytes, Arena.ofAuto(), taken -> called(() -> {
            freeing.invokeExact(taken);
            return taken;
        }));
    }

    private interface Call {
        MemorySegment run() throws Throwable;
    }

    private static MemorySegment called(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call into the system broke", e);
        }
    }
}
