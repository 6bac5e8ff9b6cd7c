package org.poolscope.storage.scan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;

/**
 * Reads blissdata's document of a scan, JSON text. Members that are not known are passed over. A stream that is not
 * understood is declared with {@link Encoding.Unreadable} and the reason; it spoils no other. Bounds:
 * {@value #LARGEST} bytes, and those of {@link JsonValues}.
 */
public final class DocumentReader {
    /** Bytes of a document; a thousand streams with generous information need less than a tenth. */
    public static final int LARGEST = 64 << 20;

    private static final String STREAM = "esrf:stream:";
    /** A key that no writer makes, so that nothing is found under it. */
    private static final String NOWHERE = STREAM + "unknown:";
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    private final String key;

    private DocumentReader(String key) {
        this.key = key;
    }

    /**
     * The document of the scan {@code key}.
     *
     * @throws StreamFailure.ScanNotValid if something that every scan has is missing or of another kind
     * @throws SourceException.Corrupt    if the text is no JSON
     */
    public static ScanDocument read(String key, byte[] json) throws SourceException {
        DocumentReader reader = new DocumentReader(key);
        Container.Mapping document = reader.map(reader.parsed(json), "The document");
        Container.Mapping state = reader.map(reader.needed(document, "state_stream", ""), "'state_stream'");
        String stateKey = STREAM + reader.text(state, "pk", "state_stream.");
        Container.Mapping streams = reader.map(reader.needed(document, "data_streams", ""), "'data_streams'");
        List<LogStream.Declaration> declared = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            if (streams.key(i) instanceof Value.Text(String name)) {
                declared.add(declaration(name, streams.value(i)));
            }
        }
        return new ScanDocument(reader.identity(reader.needed(document, "id", "")),
                reader.map(reader.needed(document, "info", ""), "'info'"), stateKey, declared);
    }

    /**
     * The identity of the scan {@code key} from the member {@code id} alone.
     *
     * @throws StreamFailure.ScanNotValid as {@link #read}
     * @throws SourceException.Corrupt    as {@link #read}
     */
    public static ScanIdentity identity(String key, byte[] json) throws SourceException {
        DocumentReader reader = new DocumentReader(key);
        return reader.identity(reader.parsed(json));
    }

    private Value parsed(byte[] json) throws SourceException {
        if (json.length > LARGEST) {
            throw invalid("The document has " + json.length + " bytes; a scan's has at most " + LARGEST + ".");
        }
        try {
            return JsonValues.read(json);
        } catch (MalformedEntry e) {
            throw new SourceException.Corrupt("The scan cannot be read: " + e.what(), key);
        }
    }

    private ScanIdentity identity(Value value) throws SourceException {
        Container.Mapping id = map(value, "'id'");
        return new ScanIdentity(text(id, "name", "id."), number(needed(id, "number", "id.")),
                text(id, "data_policy", "id."), optional(id, "session"), optional(id, "proposal"),
                optional(id, "collection"), optional(id, "dataset"), optional(id, "path"));
    }

    private long number(Value value) throws SourceException {
        return switch (value) {
            case Value.Int(long number, boolean _) -> number;
            case Value.Bool(boolean truth) -> truth ? 1 : 0;
            case Value.Real(double real) when real == Math.rint(real) && Math.abs(real) < 1L << 53 -> (long) real;
            case Value.Text(String text) when WHOLE.matcher(text.strip()).matches() ->
                new BigInteger(text.strip().replaceFirst("^\\+", "")).longValueExact();
            default -> throw invalid("'id.number' is no whole number.");
        };
    }

    private String text(Container.Mapping map, String name, String above) throws SourceException {
        if (needed(map, name, above) instanceof Value.Text(String text)) {
            return text;
        }
        throw invalid("'" + above + name + "' is no text.");
    }

    private @Nullable String optional(Container.Mapping id, String name) throws SourceException {
        Value value = id.get(name).orElse(Value.None.NONE);
        return value instanceof Value.None ? null : text(id, name, "id.");
    }

    private Value needed(Container.Mapping map, String name, String above) throws SourceException {
        return map.get(name).orElseThrow(() -> invalid("'" + above + name + "' is missing."));
    }

    private Container.Mapping map(Value value, String what) throws SourceException {
        if (value instanceof Container.Mapping map) {
            return map;
        }
        throw invalid(what + " is no map.");
    }

    private StreamFailure.ScanNotValid invalid(String what) {
        return new StreamFailure.ScanNotValid(what, key);
    }

    private static LogStream.Declaration declaration(String name, Value value) {
        if (!(value instanceof Container.Mapping stream)) {
            return new LogStream.Declaration(name, nowhere(name),
                    new Encoding.Unreadable(value, "The scan does not describe this stream."), nothing());
        }
        Value declared = stream.get("encoding").orElse(Value.None.NONE);
        // Old writers have an empty text where nothing is told.
        Container.Mapping info = stream.get("info").orElse(Value.None.NONE) instanceof Container.Mapping map
                ? map
                : nothing();
        Optional<String> pk = stream.get("pk").map(v -> v instanceof Value.Text(String text) ? text : "")
                .filter(text -> !text.isEmpty());
        return pk.isEmpty()
                ? new LogStream.Declaration(name, nowhere(name),
                        new Encoding.Unreadable(declared, "The scan does not say where the points of this stream are."),
                        info)
                : new LogStream.Declaration(name, STREAM + pk.get(), DeclaredEncoding.read(declared), info);
    }

    /** What the document tells of a stream's key, null if it told nothing. */
    static @Nullable String pk(String streamKey) {
        return streamKey.startsWith(NOWHERE) ? null : streamKey.substring(STREAM.length());
    }

    private static String nowhere(String name) {
        return NOWHERE + name;
    }

    private static Container.Mapping nothing() {
        return new Container.Mapping(MappingType.DICT, List.of(), null);
    }
}
