package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

class TypeGuessTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void numbersAloneAreOnePlainType() throws Exception {
        assertEquals("<i8", guess("1 2\n3 4\n").dtype().str());
        assertEquals("<f8", guess("# x y\n1 2\n3 4e5\n").dtype().str());
    }

    @Test
    void namesAboveTheColumnsAreTheirNames() throws Exception {
        TypeGuess guess = guess("# made today\nname,size\nabc,1\nde,2.5\n");

        DType.Struct struct = assertInstanceOf(DType.Struct.class, guess.dtype());
        assertEquals(List.of("name", "size"), struct.fields().stream().map(DType.Field::name).toList());
        assertEquals(List.of("|S3", "<f8"), struct.fields().stream().map(field -> field.type().str()).toList());
        assertEquals(List.of(List.of("abc", "1"), List.of("de", "2.5")), guess.preview());
    }

    @Test
    void whatWasGuessedReadsTheTable() throws Exception {
        for (String text : List.of("1 2\n3 4\n", "n;x\na;1\nb;2\n", "a\t1\nb\t2\n", "x | 1\ny | 2\n", "5\n6\n")) {
            Path file = Tables.write(folder, text);
            TypeGuess guess = TypeGuess.of(file, TableFormat.LOADTXT);

            NdArray array = Tables.read(file, guess.dtype(), guess.format(), OnError.STOP, 1).array();

            assertEquals(2, array.shape()[0], text);
        }
    }

    private TypeGuess guess(String text) throws Exception {
        return TypeGuess.of(Tables.write(folder, text), TableFormat.LOADTXT);
    }
}
