package org.poolscope.model.value;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.poolscope.model.array.ArrayDigest;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.PlainElements;

/** What stands for a long value: its length, a checksum, and its first and last parts. */
final class ShortForm {
    /** Values of more parts than this are long. */
    static final int LONGEST = 400;
    /** Characters or bytes shown of a long text. */
    private static final int HEAD = 40;
    /** Elements shown at each end of a long list or array. */
    private static final int ENDS = 5;

    private final JsonSink out;

    ShortForm(JsonSink out) {
        this.out = out;
    }

    void text(String text, int codePoints) throws IOException {
        field("len", codePoints);
        field("sha256_utf8", sha256(text.getBytes(StandardCharsets.UTF_8)));
        field("head", text.substring(0, text.offsetByCodePoints(0, HEAD)));
    }

    void bytes(Value.Bytes bytes) throws IOException {
        MessageDigest digest = sha256();
        ArrayDigest.update(digest, bytes.content());
        field("len", bytes.size());
        field("sha256", hex(digest));
        byte[] head = new Value.Bytes(bytes.type(), bytes.content().asSlice(0, HEAD)).toArray();
        field("head", bytes.type() == Value.Bytes.ByteType.PY2_STR
                ? new String(head, StandardCharsets.ISO_8859_1)
                : HexFormat.of().formatHex(head));
    }

    /** All but the first and last items of a list of numbers, which the caller writes. */
    void numbers(List<Value> items) throws IOException {
        MessageDigest digest = sha256();
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            digest.update(((i == 0 ? "" : "\n") + numberRepr(item)).getBytes(StandardCharsets.US_ASCII));
            double number = number(item);
            double next = sum + number;
            lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
            sum = next;
        }
        field("len", items.size());
        field("sha256_repr_lines", hex(digest));
        field("sum", FloatText.repr(Double.isFinite(sum) ? sum + lost : sum));
    }

    /** The first items of a long list. */
    static List<Value> head(List<Value> items) {
        return items.subList(0, ENDS);
    }

    /** The last items of a long list. */
    static List<Value> tail(List<Value> items) {
        return items.subList(items.size() - ENDS, items.size());
    }

    void array(NdArray array, String checksumName) throws IOException {
        MessageDigest digest = sha256();
        ArrayDigest.update(digest, array);
        field(checksumName, hex(digest));
        out.name("head");
        out.tree(PlainElements.range(array, 0, ENDS));
        out.name("tail");
        out.tree(PlainElements.range(array, array.size() - ENDS, array.size()));
    }

    static boolean isLongNumberList(List<Value> items) {
        return items.size() > LONGEST && (items instanceof RealList
                || items.stream().allMatch(item -> item instanceof Value.Whole || item instanceof Value.Real));
    }

    private static String numberRepr(Value item) {
        return switch (item) {
            case Value.Real(double value) -> FloatText.repr(value);
            case Value.Whole whole -> whole.exact() + (whole.isLong() ? "L" : "");
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    private static double number(Value item) {
        return switch (item) {
            case Value.Real(double value) -> value;
            case Value.Int(long value, _) -> value;
            case Value.BigInt(BigInteger value, _) -> value.doubleValue();
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    private void field(String name, String text) throws IOException {
        out.name(name);
        out.text(text);
    }

    private void field(String name, long number) throws IOException {
        out.name(name);
        out.number(number);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
