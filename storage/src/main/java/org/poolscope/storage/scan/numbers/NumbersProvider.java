package org.poolscope.storage.scan.numbers;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.poolscope.model.source.Capability;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.Support;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.storage.scan.ScanSource;

/**
 * Opens {@code numbers:STORE?PATH&PATH…}: numbers of a store that others change, as the streams of a scan that begins when
 * they are opened. The same for everybody who opens the address as long as somebody has it open.
 */
public final class NumbersProvider implements SourceProvider {
    private final Supplier<Sources> sources;
    private final Map<NumbersAddress, Shared> open = new HashMap<>();

    /** A recorder and how many sources are open on it. */
    private record Shared(NumbersRecorder recorder, int users) {}

    /** Of stores of all kinds that are installed. */
    public NumbersProvider() {
        this(Sources::installed);
    }

    /** Of stores that these sources know. */
    public NumbersProvider(Supplier<Sources> sources) {
        this.sources = sources;
    }

    @Override
    public Support probe(Location location) {
        if (!location.scheme().equals(NumbersAddress.SCHEME)) {
            return Support.no("");
        }
        try {
            NumbersAddress _ = NumbersAddress.parse(location);
            return new Support(4, "numbers over time", "The address names numbers of a store.");
        } catch (IllegalArgumentException e) {
            return Support.no(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        NumbersAddress address;
        try {
            address = NumbersAddress.parse(location);
        } catch (IllegalArgumentException e) {
            throw new SourceException.NotFound(String.valueOf(e.getMessage()), location.source(), "Name both.");
        }
        NumbersRecorder recorder = acquire(address);
        return new ScanSource(recorder.store(), address.title(),
                List.of("The numbers are looked at up to 25 times a second; what came and went in between is not seen."),
                () -> release(address));
    }

    private synchronized NumbersRecorder acquire(NumbersAddress address) throws SourceException {
        Shared shared = open.get(address);
        NumbersRecorder recorder = shared == null ? begun(address) : shared.recorder();
        open.put(address, new Shared(recorder, shared == null ? 1 : shared.users() + 1));
        return recorder;
    }

    private NumbersRecorder begun(NumbersAddress address) throws SourceException {
        Source of = sources.get().open(Location.parse(address.store()), OpenOptions.READ_ONLY);
        boolean fits = false;
        try {
            if (of instanceof StreamedSource || !of.describe().can(Capability.FOLLOW)) {
                throw new SourceException.Unsupported("Numbers of this store cannot be followed.", address.store(),
                        "Name an object store.");
            }
            NumbersRecorder recorder = NumbersRecorder.begin(address, of, InstantSource.system());
            fits = true;
            return recorder;
        } finally {
            if (!fits) {
                of.close();
            }
        }
    }

    private synchronized void release(NumbersAddress address) {
        Shared shared = open.remove(address);
        if (shared != null && shared.users() > 1) {
            open.put(address, new Shared(shared.recorder(), shared.users() - 1));
        } else if (shared != null) {
            shared.recorder().close();
        }
    }
}
