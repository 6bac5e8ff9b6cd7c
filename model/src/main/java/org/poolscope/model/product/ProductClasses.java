package org.poolscope.model.product;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product classes known and how they extend each other; projects add their own. A class is found by the last part
 * of its name, as fdi does. Classes not known here are kept by name: each is a subclass of itself alone.
 */
public final class ProductClasses {
    /** The classes of fdi 2.8.1, those of its tests included. */
    public static final ProductClasses FDI = new ProductClasses(List.of(
            new ProductClass("fdi.dataset.baseproduct.BaseProduct"),
            new ProductClass("fdi.dataset.product.Product", "BaseProduct"),
            new ProductClass("fdi.dataset.browseproduct.BrowseProduct", "BaseProduct"),
            new ProductClass("fdi.dataset.testproducts.TP", "Product"),
            new ProductClass("fdi.dataset.testproducts.TP_0X", "TP"),
            new ProductClass("fdi.dataset.testproducts.SP", "Product"),
            new ProductClass("fdi.dataset.testproducts.DemoProduct", "MapContext"),
            new ProductClass("fdi.dataset.testproducts.TB", "BaseProduct"),
            new ProductClass("fdi.pal.context.AbstractContext"),
            new ProductClass("fdi.pal.context.Context", "AbstractContext", "BaseProduct"),
            new ProductClass("fdi.pal.context.MapContext", "Context"),
            new ProductClass("fdi.dataset.testproducts.TC", "Context"),
            new ProductClass("fdi.dataset.testproducts.TCC", "TC"),
            new ProductClass("fdi.dataset.testproducts.TM", "MapContext")));

    private final Map<String, ProductClass> byShortName;

    private ProductClasses(List<ProductClass> classes) {
        Map<String, ProductClass> found = new LinkedHashMap<>();
        classes.forEach(one -> found.put(one.shortName(), one));
        byShortName = Collections.unmodifiableMap(found);
    }

    /** These and one more; one of the same last part takes the place of the old one. */
    public ProductClasses with(ProductClass added) {
        List<ProductClass> longer = new ArrayList<>(byShortName.values());
        longer.add(added);
        return new ProductClasses(longer);
    }

    /** All, in the order in which they were added. */
    public List<ProductClass> all() {
        return List.copyOf(byShortName.values());
    }

    /** The class of that full or short name. */
    public Optional<ProductClass> get(String name) {
        return Optional.ofNullable(byShortName.get(ProductClass.lastPart(name)));
    }

    /** The full name for a full or short one; the same if it is not known. */
    public String fullName(String name) {
        return name.indexOf('.') >= 0 ? name : get(name).map(ProductClass::name).orElse(name);
    }

    /** True if {@code type} is {@code base} or extends it; both may be full or short names. */
    public boolean isSubclass(String type, String base) {
        String wanted = ProductClass.lastPart(base);
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(ProductClass.lastPart(type)));
        // A project's classes may name each other as parents, so none is visited twice.
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(wanted)) {
                return true;
            }
            if (reached.add(at)) {
                get(at).ifPresent(known -> open.addAll(known.parents()));
            }
        }
        return false;
    }
}
