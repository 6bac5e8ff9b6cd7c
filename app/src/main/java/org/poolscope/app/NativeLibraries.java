package org.poolscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, laid out once beside the jars: otherwise every start would unpack it to the temporary folder
 * anew, which takes longer than most commands.
 */
final class NativeLibraries {
    private NativeLibraries() {}

    /** Unpacks the library for this system to {@code folder}; does nothing where there is none for it. */
    static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library == null) {
                return;
            }
            Path fresh = folder.resolve(name + ".new");
            Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
