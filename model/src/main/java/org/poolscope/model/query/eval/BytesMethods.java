package org.poolscope.model.query.eval;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.poolscope.model.query.syntax.QueryError;

/** Methods of bytes. */
final class BytesMethods {
    static final Map<String, Method<Operand.Octets>> TABLE = Map.of(
            "hex", (self, arguments) -> {
                arguments.expect(0, 0);
                arguments.budget().items(self.latin1().length() * 2L);
                return new Operand.Text(
                        HexFormat.of().formatHex(self.latin1().getBytes(StandardCharsets.ISO_8859_1)));
            },
            "decode", (self, arguments) -> {
                arguments.expect(0, 1);
                return new Operand.Text(decoded(self, arguments.has(0) ? arguments.text(0) : "utf-8"));
            },
            "startswith", (self, arguments) -> {
                arguments.expect(1, 1);
                return Operand.Bool.of(self.latin1().startsWith(bytes(arguments)));
            },
            "endswith", (self, arguments) -> {
                arguments.expect(1, 1);
                return Operand.Bool.of(self.latin1().endsWith(bytes(arguments)));
            },
            "find", (self, arguments) -> {
                arguments.expect(1, 1);
                Characters.chargeSearch(self.latin1(), bytes(arguments), arguments.budget());
                return Operand.Whole.of(self.latin1().indexOf(bytes(arguments)));
            });

    private BytesMethods() {}

    private static String bytes(Arguments arguments) throws QueryError {
        if (arguments.get(0) instanceof Operand.Octets octets) {
            return octets.latin1();
        }
        throw new QueryError("TypeError", arguments.function() + " first arg must be bytes, not "
                + TypeNames.of(arguments.get(0)));
    }

    private static String decoded(Operand.Octets self, String name) throws QueryError {
        Charset charset = switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "ascii" -> StandardCharsets.US_ASCII;
            case "latin-1", "latin1", "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> throw new QueryError("LookupError", "unknown encoding: " + name);
        };
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(self.latin1().getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new QueryError("UnicodeDecodeError", "'" + name + "' codec can't decode the bytes");
        }
    }
}
