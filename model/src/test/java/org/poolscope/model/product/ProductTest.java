package org.poolscope.model.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

class ProductTest {
    @Test
    void aNewProductHasTheMetadataThatFdiDemandsInItsOrder() {
        assertEquals(List.of("description", "type", "startDate", "endDate", "instrument", "modelName", "mission",
                "level", "creator", "creationDate", "rootCause", "version", "FORMATV"),
                Product.create("x").meta().names());
        assertEquals(List.of("description", "type", "level", "creator", "creationDate", "rootCause", "version",
                "FORMATV"), MapContext.create("x").meta().names());
    }

    @Test
    void productsAreEqualByContent() {
        Product one = Product.create("x").withParameter("extra", PlainParameter.of("UNKNOWN", new Value.Int(5)));
        Product two = Product.create("x").withParameter("extra", PlainParameter.of("UNKNOWN", new Value.Int(5)));
        assertEquals(one, two);
        assertEquals(one.hashCode(), two.hashCode());
        assertNotEquals(one, two.withParameter("extra", PlainParameter.of("UNKNOWN", new Value.Int(6))));
    }

    @Test
    void aNotANumberEqualsItself() {
        Value nan = new Value.Real(Double.NaN);
        assertEquals(NumericParameter.of("x", nan, null), NumericParameter.of("x", nan, null));
    }

    @Test
    void aDatasetStandsBeforeTheHistory() {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("energy", Column.of(list(1, 4), Optional.of("eV"), "energy"));
        Product product = Product.create("x").with("Spectrum", TableDataset.of(columns, "of something"));
        assertEquals(List.of("Spectrum"), List.copyOf(product.datasets().keySet()));
        assertTrue(product.dataset("Spectrum").orElseThrow() instanceof TableDataset table
                && table.rowCount() == 2 && table.columns().firstEntry().getValue().unit().equals(Optional.of("eV")));
        assertTrue(product.members().indexOf("Spectrum") < product.members().indexOf("_ATTR_history"));
    }

    @Test
    void aReferenceKnowsTheContextsThatHoldIt() {
        MapContext one = MapContext.create("one");
        MapContext two = MapContext.create("two");
        ProductRef ref = new ProductRef(Urn.parse("urn:p:Product:1"), ProductResolver.NONE);
        assertEquals(0, ref.parents().size());
        one.refs().put("egg", ref);
        two.refs().put("also", ref);
        assertSame(one, ref.parents().getFirst());
        assertSame(two, ref.parents().get(1));
        assertTrue(one.refs().remove("egg"));
        assertEquals(1, ref.parents().size());
        assertFalse(one.refs().remove("egg"));
    }

    @Test
    void aContextReadAgainHoldsItsReferencesAndIsTheirParent() {
        MapContext context = MapContext.create("x");
        context.refs().put("a", new ProductRef(Urn.parse("urn:p:Product:1"), ProductResolver.NONE));
        MapContext again = (MapContext) Product.of(context.stored());
        assertEquals(context, again);
        assertSame(again, again.refs().get("a").orElseThrow().parents().getFirst());
    }

    @Test
    void aReferenceIntoAPoolThatIsNotOpenSaysWhich() {
        ProductRef ref = new ProductRef(Urn.parse("urn:elsewhere:Product:1"), ProductResolver.NONE);
        assertTrue(assertThrows(SourceException.NotFound.class, ref::product).sentence().contains("elsewhere"));
    }

    @Test
    void theClassRuleIsThatOfFdi() {
        ProductClasses classes = ProductClasses.FDI;
        assertTrue(classes.isSubclass("fdi.pal.context.MapContext", "BaseProduct"));
        assertFalse(classes.isSubclass("fdi.pal.context.Context", "fdi.dataset.product.Product"));
        assertTrue(classes.isSubclass("own.Unknown", "Unknown"));
        assertFalse(classes.isSubclass("own.Unknown", "BaseProduct"));
        assertTrue(classes.with(new ProductClass("own.Unknown", "TP")).isSubclass("own.Unknown", "Product"));
    }

    @Test
    void validRulesAreToldApart() {
        Parameter parameter = NumericParameter.of("x", new Value.Int(6), null)
                .with("valid", list(list(list(6, 3), "both"), list(list(8, 1), "top")));
        assertEquals(Optional.of("both"), parameter.validName());
        Parameter range = NumericParameter.of("x", new Value.Real(200.5), null)
                .with("valid", list(list(list(0, 100), "ok"), list(list(101, 200), "high")));
        assertFalse(range.isValid());
        assertTrue(range.withValue(new Value.Real(99.5)).isValid());
        Parameter choice = StringParameter.of("x", "a").with("valid", list(list("a", "first")));
        assertTrue(choice.isValid());
        assertFalse(choice.withValue(new Value.Text("b")).isValid());
    }

    private static Value list(Object... items) {
        List<Value> values = new java.util.ArrayList<>();
        for (Object item : items) {
            values.add(switch (item) {
                case Integer number -> new Value.Int(number);
                case String text -> new Value.Text(text);
                default -> (Value) item;
            });
        }
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, values);
    }
}
