package org.poolscope.storage.shelf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who and where: the user's name and the computer's network name, as Python's {@code getpass} and {@code platform}. */
final class ComputerName {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private ComputerName() {}

    /** The login name. */
    static String user() {
        return safe(System.getProperty("user.name", "user"));
    }

    /** {@code <user>.<host>}. */
    static String full() {
        return user() + "." + safe(host());
    }

    private static String host() {
        try {
            if (Files.isReadable(LINUX)) {
                return Files.readString(LINUX).strip();
            }
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        } catch (IOException _) {
            return "localhost";
        }
    }

    private static String safe(String name) {
        return name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    }
}
