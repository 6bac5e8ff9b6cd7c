package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductHead;
import org.poolscope.app.inspect.product.Kinds;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.app.inspect.product.Spread;
import org.poolscope.app.inspect.product.Texts;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * The fields that the products of some pools have, from looking into the first {@value #MOST} of each class.
 *
 * @param fields
 *            by name, in the order in which they are met
 * @param looked
 *            how many products were looked into
 * @param all
 *            how many there are
 */
public record FieldSurvey(Map<String, Field> fields, long looked, long all) {
    /** Nothing was looked into yet. */
    public static final FieldSurvey NONE = new FieldSurvey(Map.of(), 0, 0);

    static final int MOST = 500;

    /** The field of a name. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether every product was looked into. */
    boolean isWhole() {
        return looked == all;
    }

    /** Looks into products of a class and, if wanted, its subclasses. Takes time. */
    static FieldSurvey of(List<PoolReader> pools, String type, boolean subclasses, Cancel cancel, Progress progress)
            throws SourceException {
        Map<String, Seen> seen = new LinkedHashMap<>();
        long looked = 0;
        long all = 0;
        for (PoolReader pool : pools) {
            for (PoolReader.ClassCount each : pool.classes(cancel)) {
                if (fits(each.type(), type, subclasses)) {
                    List<ProductHead> heads = pool.products(each.type(), new Page(0, MOST), cancel).heads();
                    all += each.count().orElse(heads.size());
                    for (ProductHead head : heads) {
                        cancel.check("looking for fields");
                        look(pool, head, seen, cancel);
                        looked++;
                        progress.report(looked, all, "products");
                    }
                }
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        seen.forEach((name, one) -> fields.put(name, one.field(name)));
        return new FieldSurvey(fields, looked, all);
    }

    /** Whether a class of a pool is asked for. */
    static boolean fits(String type, String wanted, boolean subclasses) {
        String last = org.poolscope.model.product.ProductClass.lastPart(wanted);
        return subclasses
                ? ProductClasses.FDI.isSubclass(type, wanted)
                : org.poolscope.model.product.ProductClass.lastPart(type).equals(last);
    }

    private static void look(PoolReader pool, ProductHead head, Map<String, Seen> seen, Cancel cancel)
            throws SourceException {
        try {
            for (Map.Entry<String, Parameter> entry : pool.meta(head.urn(), cancel).parameters().entrySet()) {
                seen.computeIfAbsent(entry.getKey(), _ -> new Seen(entry.getValue())).add(entry.getValue());
            }
        } catch (SourceException.Corrupt | SourceException.NotFound | SourceException.Unsupported _) {
            // A product that cannot be read offers no fields.
        }
    }

    private static final class Seen {
        private final FieldType type;
        private final String fdi;
        private final String unit;
        private final List<String> texts = new ArrayList<>();

        Seen(Parameter first) {
            fdi = ParameterText.type(first);
            type = FieldType.of(first.type());
            unit = ParameterText.unit(first);
        }

        void add(Parameter parameter) {
            String text = ParameterText.of(parameter.value());
            texts.add(text.length() > 200 ? text.substring(0, 200) : text);
        }

        Field field(String name) {
            double[] numbers = type == FieldType.NUMBER
                    ? texts.stream().map(Texts::number).filter(java.util.OptionalDouble::isPresent)
                            .mapToDouble(java.util.OptionalDouble::getAsDouble).toArray()
                    : new double[0];
            return new Field(name, type, fdi, unit, Kinds.of(texts), Spread.of(numbers));
        }
    }
}
