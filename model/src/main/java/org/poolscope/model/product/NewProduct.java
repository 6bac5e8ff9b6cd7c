package org.poolscope.model.product;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** New products with the metadata that fdi 2.8.1 demands of them, in its order. */
final class NewProduct {
    private static final String WITH_DATES = "Product";

    private NewProduct() {}

    static Container.Instance of(String className, String description, Members refs) {
        boolean dated = ProductClasses.FDI.isSubclass(className, WITH_DATES)
                || ProductClasses.FDI.get(className).isEmpty();
        FineTime zero = FineTime.of(0);
        FineTime created = dated ? zero : new FineTime(FineTime.Scale.FINE_TIME_1, 0L, FineTime.FORMAT);
        MetaData meta = MetaData.empty()
                .with("description", text("Description of this product", Parameter.UNKNOWN, description))
                .with("type", same("Product Type identification. Name of class or CARD.",
                        dated ? WITH_DATES : "BaseProduct"));
        if (dated) {
            meta = meta.with("startDate", DateParameter.of("Nominal start time  of this product.", zero, zero))
                    .with("endDate", DateParameter.of("Nominal end time  of this product.", zero, zero))
                    .with("instrument", unknown("Instrument that generated data of this product"))
                    .with("modelName", unknown("Model name of the instrument of this product"))
                    .with("mission", same("Name of the mission.", "_AGS"));
        }
        meta = meta.with("level", same("Product level.", "ALL"))
                .with("creator", unknown("Generator of this product."))
                .with("creationDate", DateParameter.of("Creation date of this product", zero, created))
                .with("rootCause", unknown("Reason of this run of pipeline."))
                .with("version", same("Version of product", "0.8"))
                .with("FORMATV", same("Version of product schema and revision", dated ? "1.6.0.10" : "1.6.0.12"));
        Members members = Members.NONE.with(Dataset.META, meta.stored());
        for (int i = 0; i < refs.size(); i++) {
            members = members.with(refs.name(i), refs.value(i));
        }
        return members.with(Product.HISTORY, NewDataset.history())
                .with("_ATTR_listeners", Members.NONE.as("ListenerSet")).as(className);
    }

    private static Parameter unknown(String description) {
        return same(description, Parameter.UNKNOWN);
    }

    private static Parameter same(String description, String value) {
        return text(description, value, value);
    }

    private static Parameter text(String description, String defaultValue, String value) {
        return StringParameter.of(description, new Value.Text(defaultValue), value);
    }
}
