package org.poolscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.value.Value;

class QueryModelTest {
    private static final FormRow LEVEL = FormRow.Condition.of("level", FormOperator.EQUAL,
            FormValue.of(new Value.Text("L1")));

    private final QueryModel model = new QueryModel();

    @Test
    void theTextFollowsTheForm() {
        model.edit(new Form(true, List.of(LEVEL)));

        assertEquals("m[\"level\"] == \"L1\"", model.text().get());
    }

    @Test
    void theFormFollowsTheText() {
        model.write("m['level'] == 'L1'");

        assertEquals(List.of(LEVEL), model.form().get().rows());
        assertEquals("m['level'] == 'L1'", model.text().get());
    }

    @Test
    void aTextThatIsNotValidLeavesTheFormAndNamesItsColumn() {
        model.edit(new Form(true, List.of(LEVEL)));

        model.write("m[\"level\" == 1");

        assertEquals(List.of(LEVEL), model.form().get().rows());
        assertTrue(model.problem().get().contains("olumn"), model.problem().get());
        assertTrue(model.ask().isEmpty());
    }

    @Test
    void aRowThatIsNotWholeYetAsksNothing() {
        model.edit(new Form(true, List.of(LEVEL, FormRow.Condition.of("extra", FormOperator.MORE))));

        assertEquals("m[\"level\"] == \"L1\"", model.text().get());
        assertEquals(2, model.form().get().rows().size());
    }

    @Test
    void anEmptyTextAsksForEveryProduct() {
        model.write("  ");

        assertEquals("True", model.ask().orElseThrow().where());
        assertEquals("All of BaseProduct", model.title());
    }

    @Test
    void aSavedQueryIsTakenOverWhole() {
        SavedQuery saved = new SavedQuery("x", List.of("lab", "gone"), "Product", false, "late",
                "m[\"level\"] == \"L1\"");
        model.take(saved, List.of("/data/lab"));

        assertEquals(List.of("/data/lab"), model.pools().get());
        assertEquals(new SavedQuery("y", List.of("/data/lab"), "Product", false, "late", saved.where()),
                model.saved("y"));
        assertEquals(List.of(LEVEL), model.form().get().rows());
    }

    @Test
    void aSavedQueryWhosePoolsAreNotOpenAsksThePoolItIsRunFrom() {
        model.pools().set(List.of("/data/here"));
        model.take(new SavedQuery("x", List.of("gone"), "fdi.dataset.product.Product", true, "", "True"), List.of());

        assertEquals(List.of("/data/here"), model.pools().get());
        assertEquals("Product", model.type().get());
    }

    @Test
    void theFieldThatWasMissingIsAskedForFirst() {
        FormRow extra = FormRow.Condition.of("extra", FormOperator.MORE, FormValue.of(new Value.Int(1)));

        Form guarded = new Form(true, List.of(LEVEL, extra)).guarded("extra");

        assertEquals("m[\"level\"] == \"L1\" and \"extra\" in m and m[\"extra\"] > 1", FormText.of(guarded));
    }
}
