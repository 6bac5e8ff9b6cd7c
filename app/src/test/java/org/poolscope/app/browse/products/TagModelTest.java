package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagModelTest {
    private final TagModel model = TagModel.of(List.of("all", "some", "none"),
            List.of(List.of("all", "some"), List.of("all")));

    @Test
    void aTagIsOnAllSomeOrNone() {
        assertEquals(List.of(TagModel.Share.ALL, TagModel.Share.SOME, TagModel.Share.NONE, TagModel.Share.NONE),
                List.of(model.share("all"), model.share("some"), model.share("none"), model.share("unknown")));
    }

    @Test
    void onlyWhatIsNotSoYetIsChanged() {
        assertEquals(Map.of("some", true, "new", true),
                model.changes(Map.of("all", true, "some", true, "none", false, "new", true)));
    }

    @Test
    void aTagOnSomeCanBeTakenFromThem() {
        assertEquals(Map.of("some", false, "all", false), model.changes(Map.of("some", false, "all", false)));
    }

    @Test
    void anEmptyTextIsNoTag() {
        assertEquals(Map.of(), model.changes(Map.of("", true)));
    }
}
