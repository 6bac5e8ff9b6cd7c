package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class GridsTest {
    private static final DType INT = new DType.Plain(Kind.INT, 8, ByteOrder.nativeOrder());

    @Test
    void twoAxesAreRowsAndColumns() {
        Grid grid = Grids.of(cube(2, 3));

        assertEquals(2, grid.rows());
        assertEquals(3, grid.columns());
        assertEquals("4", grid.cell(1, 1));
        assertEquals("2", grid.head(2));
    }

    @Test
    void moreAxesStandBeforeTheRow() {
        Grid grid = Grids.of(cube(2, 3, 4));

        assertEquals(6, grid.rows());
        assertEquals("1, 0", grid.rowHead(3));
        assertEquals("23", grid.cell(5, 3));
    }

    @Test
    void aStructureHasAColumnAField() {
        DType.Struct type = new DType.Struct(16,
                List.of(new DType.Field("a", 0, INT, null), new DType.Field("b", 8, INT, null)), false);
        Grid grid = Grids.of(NdArray.of(type, new long[]{2}, false, MemorySegment.ofArray(new long[]{1, 2, 3, 4})));

        assertEquals(List.of("a", "b"), List.of(grid.head(0), grid.head(1)));
        assertEquals("4", grid.cell(1, 1));
    }

    @Test
    void whatIsMaskedIsNotShown() {
        NdArray mask = NdArray.of(new DType.Plain(Kind.BOOL, 1, ByteOrder.nativeOrder()), new long[]{2}, false,
                MemorySegment.ofArray(new byte[]{0, 1}));
        Grid grid = Grids.of(new Numeric.Masked(NdArray.ofDoubles(1, 2), mask, null)).orElseThrow();

        assertEquals("1.0", grid.cell(0, 0));
        assertEquals("--", grid.cell(1, 0));
    }

    @Test
    void aListShowsPartsAndTheirTypes() {
        Grid grid = Grids.of(new Container.Sequence(Container.Sequence.SequenceType.LIST,
                List.of(new Value.Text("x"), new Value.Int(5)))).orElseThrow();

        assertEquals("'x'", grid.cell(0, 0));
        assertEquals("int", grid.cell(1, 1));
    }

    @Test
    void rowNumbersCostNothing() {
        RowNumbers rows = new RowNumbers(0, 3_000_000_000L);

        assertEquals(RowNumbers.MOST, rows.size());
        assertEquals(999_999_999L, rows.get(999_999_999));
        assertEquals(7, new RowNumbers(10, 100).indexOf(17L));
    }

    private static NdArray cube(long... shape) {
        long[] numbers = new long[(int) NdArray.sizeOf(shape)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return NdArray.of(INT, shape, false, MemorySegment.ofArray(numbers));
    }
}
