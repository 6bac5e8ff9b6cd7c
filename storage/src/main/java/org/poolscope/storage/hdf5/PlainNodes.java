package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.poolscope.model.array.NdArray;

/** Makes groups and datasets without axes. */
final class PlainNodes {
    private PlainNodes() {}

    static void group(long file, String path) throws IOException {
        if (path.equals("/") || exists(file, path)) {
            return;
        }
        long link = linkForm();
        Native.done(H5Gclose(Native.id(H5Gcreate2(file, path, link, H5P_DEFAULT, H5P_DEFAULT))));
        Native.done(H5Pclose(link));
    }

    static void single(long file, String name, NdArray element) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(Math.max(1, element.byteSize()));
            memory.copyFrom(element.bytes());
            write(file, name, FileType.of(element.dtype()), memory);
        }
    }

    static void single(long file, String name, String text) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(ValueLayout.ADDRESS);
            place.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(text.replace("\0", "")));
            write(file, name, FileType.text(), place);
        }
    }

    /** A form of links that makes the groups between; closed by who asked for it. */
    static long linkForm() throws IOException {
        long link = Native.id(H5Pcreate(H5P_CLS_LINK_CREATE_ID_g()));
        Native.done(H5Pset_create_intermediate_group(link, 1));
        return link;
    }

    private static void write(long file, String name, long type, MemorySegment memory) throws IOException {
        long link = linkForm();
        long space = Native.id(H5Screate(H5S_SCALAR));
        long dataset = Native.id(H5Dcreate2(file, name, type, space, link, H5P_DEFAULT, H5P_DEFAULT));
        Native.done(H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, Native.pointer(memory)));
        Native.done(H5Dclose(dataset));
        Native.done(H5Sclose(space));
        Native.done(H5Tclose(type));
        Native.done(H5Pclose(link));
    }

    /** Every part of a path has to be asked for; a question about a path with a gap is a failure. */
    private static boolean exists(long file, String path) {
        StringBuilder part = new StringBuilder();
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty()) {
                part.append('/').append(name);
                if (H5Lexists(file, part.toString(), H5P_DEFAULT) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
