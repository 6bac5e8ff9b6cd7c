package org.poolscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Native libraries, laid out once beside the jars: otherwise every start would unpack them to a temporary folder anew,
 * or prove that what it unpacked there before is still the same, which takes longer than most commands.
 */
final class NativeLibraries {
    private static final List<String> ENDINGS = List.of(".so", ".dylib", ".dll");

    private NativeLibraries() {}

    /** Unpacks SQLite's library for this system to {@code folder}; does nothing where there is none for it. */
    static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library != null) {
                place(library, folder.resolve(name));
            }
        }
    }

    /** Unpacks the libraries that lie at the top of every jar in {@code folder} beside them: JavaFX looks there first. */
    static void unpackBesideJars(Path folder) throws IOException {
        List<Path> jars;
        try (var files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (JarEntry entry : jar.stream().filter(NativeLibraries::isLibrary).toList()) {
                    try (InputStream library = jar.getInputStream(entry)) {
                        place(library, folder.resolve(entry.getName()));
                    }
                }
            }
        }
    }

    private static boolean isLibrary(JarEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !name.contains("/") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static void place(InputStream library, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
