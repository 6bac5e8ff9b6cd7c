package org.poolscope.app.main;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.ServiceLoader;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.model.source.Sources;

/**
 * What a window is given from outside.
 *
 * @param theme
 *            the colours to start with
 * @param clock
 *            for the status bar and for how long ago something was
 * @param recents
 *            where recent places are kept
 * @param remember
 *            whether that file may be changed
 * @param sources
 *            the back ends that open locations
 * @param features
 *            what plugs into the window
 */
public record Settings(Theme theme, Clock clock, RecentsFile recents, boolean remember, Sources sources,
        List<Feature> features) {
    /** Copies the features. */
    public Settings {
        features = List.copyOf(features);
    }

    /** Everything else that the class path and the environment of the process offer. */
    static Settings installed(Theme theme, boolean remember, Sources sources) {
        List<Feature> features = ServiceLoader.load(Feature.class).stream().map(ServiceLoader.Provider::get).toList();
        return new Settings(theme, Clock.system(ZoneId.systemDefault()), RecentsFile.of(System.getenv()), remember,
                sources, features);
    }
}
