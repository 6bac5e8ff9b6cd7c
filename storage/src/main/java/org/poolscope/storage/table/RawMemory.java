package org.poolscope.storage.table;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

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
        // Addresses are told as numbers, which the machine passes in the same way.
        LongUnaryOperator take = MethodHandleProxies.asInterfaceInstance(LongUnaryOperator.class, linker
                .downcallHandle(malloc.get(), FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)));
        LongConsumer release = MethodHandleProxies.asInterfaceInstance(LongConsumer.class,
                linker.downcallHandle(free.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG)));
        long address = take.applyAsLong(bytes);
        if (address == 0) {
            throw new OutOfMemoryError(bytes + " bytes for a table");
        }
        return MemorySegment.ofAddress(address).reinterpret(bytes, Arena.ofAuto(),
                taken -> release.accept(taken.address()));
    }
}
