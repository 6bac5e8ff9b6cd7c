package org.poolscope.app.demo;

import java.nio.file.Path;
import java.util.Map;

/** Where the demo data goes unless the user names a folder. */
public final class DemoFolder {
    private DemoFolder() {}

    /** The folder for it among the user's own data, by the rules of freedesktop.org. */
    public static Path ofUser(Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        Path base = data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share");
        return base.resolve("poolscope").resolve("demo");
    }
}
