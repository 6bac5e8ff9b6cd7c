package org.poolscope.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote beside this class. */
final class Version {
    private Version() {}

    /** The line that {@code --version} prints, for example {@code poolscope 1.2.0}. */
    static String line() {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            String number = text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return "poolscope " + number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the parser, when {@code --version} comes together with other options. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{line()};
        }
    }
}
