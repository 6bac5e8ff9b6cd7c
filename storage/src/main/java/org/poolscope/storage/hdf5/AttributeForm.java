package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Writes attributes as h5py does: texts as UTF-8 of any length, numbers as 8 bytes. */
final class AttributeForm {
    private AttributeForm() {}

    static void write(long object, String name, Object value) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            switch (value) {
                case String text -> texts(object, name, H5Screate(H5S_SCALAR), List.of(text), arena);
                case List<?> list -> texts(object, name,
                        H5Screate_simple(1, new long[]{list.size()}, new long[]{list.size()}),
                        list.stream().map(String::valueOf).toList(), arena);
                case Double real -> attribute(object, name, H5Tcopy(H5T_IEEE_F64LE_g()), H5Screate(H5S_SCALAR),
                        arena.allocateFrom(ValueLayout.JAVA_DOUBLE, real));
                case Number whole -> attribute(object, name, H5Tcopy(H5T_STD_I64LE_g()), H5Screate(H5S_SCALAR),
                        arena.allocateFrom(ValueLayout.JAVA_LONG, whole.longValue()));
                default -> throw new IllegalArgumentException("no attribute: " + value.getClass());
            }
        }
    }

    private static void texts(long object, String name, long space, List<String> texts, Arena arena)
            throws IOException {
        MemorySegment places = arena.allocate(ValueLayout.ADDRESS, Math.max(1, texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            places.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i).replace("\0", "")));
        }
        attribute(object, name, FileType.text(), space, places);
    }

    private static void attribute(long object, String name, long type, long space, MemorySegment value)
            throws IOException {
        long attribute = Native.id(H5Acreate2(object, name, Native.id(type), Native.id(space), H5P_DEFAULT,
                H5P_DEFAULT));
        Native.done(H5Awrite(attribute, type, Native.pointer(value)));
        Native.done(H5Aclose(attribute));
        Native.done(H5Sclose(space));
        Native.done(H5Tclose(type));
    }
}
