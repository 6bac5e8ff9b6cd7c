package org.poolscope.storage.shelf.pickle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Value;

/** Decimals, fractions, UUIDs and file paths. */
final class NumberBuilders {
    private static final int MOST_DIGITS = 10_000;
    /** Finding the common factor takes time that grows with the square. */
    private static final int MOST_BITS = 1 << 15;
    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,18})?|(?i:inf|infinity|s?nan\\d*))");
    private static final List<String> PATHS = List.of("PurePath", "PurePosixPath", "PureWindowsPath", "Path",
            "PosixPath", "WindowsPath");

    private NumberBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        data.put(new Value.Global("decimal", "Decimal"), NumberBuilders::decimal);
        data.put(new Value.Global("fractions", "Fraction"), NumberBuilders::fraction);
        data.put(new Value.Global("uuid", "UUID"), NumberBuilders::uuid);
        for (String path : PATHS) {
            data.put(new Value.Global("pathlib", path), NumberBuilders::path);
            data.put(new Value.Global("pathlib._local", path), NumberBuilders::path);
        }
    }

    /** Kept as text: an exponent of nine digits is fine as long as nobody writes the number out. */
    private static Value decimal(Call call) throws SourceException {
        call.expect(1, 1);
        String text = call.text(0);
        if (text.length() > MOST_DIGITS || !DECIMAL.matcher(text).matches()) {
            throw call.unsuitable();
        }
        return new Value.Decimal(text);
    }

    private static Value fraction(Call call) throws SourceException {
        call.expect(1, 2);
        BigInteger top;
        BigInteger bottom = BigInteger.ONE;
        if (call.count() == 2) {
            top = call.whole(call.arg(0));
            bottom = call.whole(call.arg(1));
        } else {
            String[] parts = call.text(0).split("/", 2);
            top = digits(call, parts[0]);
            bottom = parts.length == 2 ? digits(call, parts[1]) : bottom;
        }
        if (bottom.signum() == 0 || top.bitLength() > MOST_BITS || bottom.bitLength() > MOST_BITS) {
            throw call.unsuitable();
        }
        call.context().work().spend((long) top.bitLength() * bottom.bitLength() / 4096);
        BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        return new Value.Fraction(top.divide(common), bottom.divide(common));
    }

    private static BigInteger digits(Call call, String text) throws SourceException {
        if (text.length() > MOST_DIGITS || !text.matches("-?\\d+")) {
            throw call.unsuitable();
        }
        return new BigInteger(text);
    }

    private static Value uuid(Call call) throws SourceException {
        call.expect(0, 0);
        return call.context().begin(new Value.Unreadable("A UUID is stored without its number."), state -> {
            if (state instanceof Mapping attributes && attributes.size() <= 4
                    && attribute(attributes, "int") instanceof Value.Whole number
                    && number.exact().signum() >= 0 && number.exact().bitLength() <= 128) {
                BigInteger all = number.exact();
                return new Value.Uuid(new UUID(all.shiftRight(64).longValue(), all.longValue()));
            }
            throw call.unsuitable();
        });
    }

    /** An attribute by its name, which Python 2 stores as bytes. */
    static Value attribute(Mapping attributes, String name) {
        for (int i = 0; i < attributes.size(); i++) {
            boolean same = switch (attributes.key(i)) {
                case Value.Text(String text) -> text.equals(name);
                case Value.Bytes bytes -> bytes.latin1().equals(name);
                default -> false;
            };
            if (same) {
                return attributes.value(i);
            }
        }
        return Value.None.NONE;
    }

    private static Value path(Call call) throws SourceException {
        List<String> parts = new ArrayList<>();
        for (Value part : call.args()) {
            parts.add(call.textOf(part));
        }
        String name = call.name().name();
        String separator = name.contains("Windows") ? "\\" : "/";
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            boolean joined = path.isEmpty() || path.charAt(path.length() - 1) == separator.charAt(0);
            path.append(joined ? "" : separator).append(part);
        }
        return new Value.PathName(name, path.isEmpty() ? "." : path.toString());
    }
}
