package org.poolscope.storage.scan.script;

import java.util.ArrayList;
import java.util.List;

/** The written form of an answer: a line each, members below their array and two blanks further in. */
final class AnswerText {
    private final List<String> lines;
    private int at;

    AnswerText(List<String> lines) {
        this.lines = lines;
    }

    Resp read() {
        String line = lines.get(at).strip();
        at++;
        char sign = line.charAt(0);
        return switch (sign) {
            case '$' -> text(line);
            case '*', '%', '~', '>' -> members(sign, line);
            default -> new Resp.Line(line);
        };
    }

    private static Resp text(String line) {
        if (line.equals("$-1")) {
            return Resp.noText();
        }
        Word word = Word.of(line.substring(1));
        return new Resp.Bulk(word.bytes(), word.isShortened());
    }

    private Resp members(char sign, String line) {
        int count = Integer.parseInt(line.substring(1));
        if (count < 0) {
            return Resp.nothing();
        }
        List<Resp> items = new ArrayList<>();
        for (int i = 0; i < (sign == '%' ? 2 * count : count); i++) {
            items.add(read());
        }
        return new Resp.Many(sign, items);
    }
}
