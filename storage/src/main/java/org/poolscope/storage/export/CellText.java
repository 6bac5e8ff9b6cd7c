package org.poolscope.storage.export;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

/** The text of a value that is no number: text as it is, anything composed in its tagged form. */
public final class CellText {
    private CellText() {}

    /** The text of any value, numbers in their shortest exact form; empty for None. */
    public static String any(Value value) {
        return Cell.of(value).text();
    }

    static String of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Bytes bytes -> ofBytes(bytes);
            case Value.Decimal(String text) -> text;
            case Value.Uuid(var uuid) -> uuid.toString();
            case Value.PathName path -> path.text();
            case Value.Global global -> global.qualifiedName();
            case Value.Fraction(var over, var under) -> over + "/" + under;
            case Value.EnumMember member when member.name() != null -> member.className() + "." + member.name();
            default -> TaggedForm.text(value);
        };
    }

    private static String ofBytes(Value.Bytes bytes) {
        byte[] content = bytes.toArray();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException _) {
            return HexFormat.of().formatHex(content);
        }
    }
}
