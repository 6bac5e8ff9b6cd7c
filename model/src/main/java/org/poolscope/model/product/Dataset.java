package org.poolscope.model.product;

import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Data within a product. */
public abstract sealed class Dataset extends Stored
        permits ArrayDataset, TableDataset, CompositeDataset, UnstructuredDataset, GenericDataset, UnknownDataset {
    static final String META = "_ATTR_meta";
    static final String DATA = "_ATTR_data";

    Dataset(Container.Instance stored) {
        super(stored);
    }

    /** Reads a stored object by its class name, a class unknown to us by its members. */
    public static Dataset of(Container.Instance stored) {
        return switch (stored.className()) {
            case "ArrayDataset" -> new ArrayDataset(stored);
            case "Column" -> new Column(stored);
            case "MediaWrapper" -> new MediaWrapper(stored);
            case "TableDataset", "IndexedTableDataset" -> new TableDataset(stored);
            case "History" -> new History(stored);
            case "CompositeDataset" -> new CompositeDataset(stored);
            case "UnstructuredDataset" -> new UnstructuredDataset(stored);
            case "GenericDataset" -> new GenericDataset(stored);
            default -> byMembers(stored);
        };
    }

    private static Dataset byMembers(Container.Instance stored) {
        Members members = Members.of(stored);
        boolean hasMeta = members.indexOf(META) >= 0;
        if (hasMeta && members.indexOf(DATA) >= 0) {
            return new ArrayDataset(stored);
        }
        boolean columns = false;
        for (int i = 0; hasMeta && i < members.size(); i++) {
            columns |= members.value(i) instanceof Container.Instance object && object.className().equals("Column");
        }
        return columns ? new TableDataset(stored) : new UnknownDataset(stored);
    }

    /** Its metadata; without parameters where it has none. */
    public MetaData meta() {
        return MetaData.of(members().get(META).orElseGet(() -> members().orNone("meta")));
    }

    /** What it is about, {@code UNKNOWN} if not said. */
    public String description() {
        return meta().get("description").map(Parameter::value).filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value()).or(() -> Optional.ofNullable(members().text("description")))
                .orElse(Parameter.UNKNOWN);
    }

    /** The same with other metadata. */
    public Dataset withMeta(MetaData meta) {
        String name = members().indexOf(META) < 0 && members().indexOf("meta") >= 0 ? "meta" : META;
        return of(members().with(name, meta.stored()).as(className()));
    }
}
