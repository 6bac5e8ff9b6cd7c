package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersStandToTheRightAndWideCharactersCountTwice() {
        TextTable table = new TextTable();
        table.heading(List.of("name", "bytes", "what"));
        table.row(List.of("测试", "7", "a"));
        table.row(List.of("café", "1234", "b"));
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        assertEquals("""
                NAME  BYTES  WHAT
                测试      7  a
                café   1234  b
                """, text.toString().replace(System.lineSeparator(), "\n"));
    }
}
