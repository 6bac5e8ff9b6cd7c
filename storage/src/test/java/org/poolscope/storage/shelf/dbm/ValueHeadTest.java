package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The beginning of a value is the same however much of it is asked for. */
class ValueHeadTest {
    @TestFactory
    Stream<DynamicTest> aHeadIsWhereItsValueBegins() throws IOException {
        return ShelfFixture.all().stream().map(kind -> DynamicTest.dynamicTest(kind.folder().getFileName().toString(),
                () -> {
                    for (SessionFiles session : SessionFolder.list(kind.base()).sessions()) {
                        try (Dbm shelf = session.open()) {
                            for (DbmRecord record : shelf.list().records()) {
                                check(shelf, record);
                            }
                        }
                    }
                }));
    }

    private static void check(Dbm shelf, DbmRecord record) throws Exception {
        MemorySegment value = shelf.value(record);
        for (long most : new long[]{0, 1, 100, 5000, Long.MAX_VALUE}) {
            MemorySegment head = shelf.head(record, most);
            assertTrue(head.byteSize() >= Math.min(most, value.byteSize()), () -> "too short for " + most);
            assertEquals(-1, head.mismatch(value.asSlice(0, head.byteSize())));
        }
    }
}
