package org.poolscope.storage.shm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Finds what lies in shared memory, who holds it, and what a killed process of ours left there. */
public final class BlockList {
    private static final Path PROCESSES = Path.of("/proc");
    /** Semaphores lie in the same folder and are no blocks. */
    private static final String SEMAPHORE = "sem.";

    private final SharedMemory home;

    /** Of this shared memory. */
    public BlockList(SharedMemory home) {
        this.home = home;
    }

    /** All blocks by name, with their holders. */
    public List<BlockInfo> all() throws SourceException {
        Map<String, List<BlockInfo.Holder>> holders = holders();
        List<BlockInfo> found = new ArrayList<>();
        for (String name : names()) {
            info(name, holders.getOrDefault(name, List.of())).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(BlockInfo::name));
        return found;
    }

    /** One block with its holders. */
    public BlockInfo one(String name) throws SourceException {
        String checked = BlockName.checked(name);
        return info(checked, holders().getOrDefault(checked, List.of())).orElseThrow(
                () -> home.failure(new NoSuchFileException(name), checked));
    }

    /** Frees the blocks whose names say that a process of ours made them which is gone, and which nobody holds. */
    public List<String> reap() throws SourceException {
        List<String> orphans = new ArrayList<>();
        for (String name : names()) {
            boolean isLeft = BlockName.maker(name).isPresent()
                    && ProcessHandle.of(BlockName.maker(name).getAsLong()).isEmpty();
            if (isLeft) {
                orphans.add(name);
            }
        }
        if (orphans.isEmpty()) {
            return orphans;
        }
        orphans.removeAll(holders().keySet());
        for (String name : orphans) {
            free(name);
        }
        return orphans;
    }

    /** Frees what a process made that has been waited for, whoever else still holds it. */
    public void reap(long pid) throws SourceException {
        for (String name : names()) {
            if (BlockName.maker(name).orElse(-1) == pid) {
                free(name);
            }
        }
    }

    private void free(String name) throws SourceException {
        try {
            home.unlink(name);
        } catch (SourceException.NotFound e) {
            System.getLogger(BlockList.class.getName()).log(System.Logger.Level.DEBUG, "freed by others", e);
        }
    }

    private List<String> names() throws SourceException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.path("").resolve("."))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(SEMAPHORE) && Files.isRegularFile(file)) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, home.folder());
        }
        return names;
    }

    private Optional<BlockInfo> info(String name, List<BlockInfo.Holder> holders) throws SourceException {
        try {
            PosixFileAttributes file = Files.readAttributes(home.path(name), PosixFileAttributes.class);
            return file.isRegularFile()
                    ? Optional.of(new BlockInfo(name, file.size(), file.owner().getName(),
                            file.lastModifiedTime().toInstant(), holders))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Which processes have which blocks mapped, by the kernel's own tables; those of other users cannot be read. */
    private Map<String, List<BlockInfo.Holder>> holders() {
        Map<String, List<BlockInfo.Holder>> holders = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                Set<String> held = mapped(process);
                if (!held.isEmpty()) {
                    BlockInfo.Holder holder = new BlockInfo.Holder(
                            Long.parseLong(String.valueOf(process.getFileName())), command(process));
                    held.forEach(name -> holders.computeIfAbsent(name, _ -> new ArrayList<>()).add(holder));
                }
            }
        } catch (IOException e) {
            System.getLogger(BlockList.class.getName()).log(System.Logger.Level.DEBUG, "no table of processes", e);
        }
        return holders;
    }

    private Set<String> mapped(Path process) {
        Set<String> names = new LinkedHashSet<>();
        String prefix = home.folder() + "/";
        try {
            for (String line : new String(Files.readAllBytes(process.resolve("maps")), StandardCharsets.UTF_8)
                    .split("\n", -1)) {
                int at = line.indexOf(prefix);
                if (at > 0 && !line.endsWith(" (deleted)")) {
                    names.add(line.substring(at + prefix.length()));
                }
            }
        } catch (IOException _) {
            // The process has ended meanwhile, or belongs to another user.
            return Set.of();
        }
        return names;
    }

    private static String command(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
