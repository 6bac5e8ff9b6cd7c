package org.poolscope.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The package below which the three floors lie: the product's own, or that of the offenders. */
record Root(String name) {
    static final Root PRODUCT = new Root("org.poolscope");
    static final Root OFFENDERS = new Root("org.poolscope.app.architecture.offender");

    /** A package pattern below the root, for example {@code in("app.task..")}. */
    String in(String pattern) {
        return name + "." + pattern;
    }

    /** All main classes of the product, whether they come from class folders or from jars. */
    static JavaClasses mainClasses() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar")).importPackages(PRODUCT.name);
    }

    /** Classes whose outermost class has a name that ends like this: a view's cells count as part of the view. */
    static DescribedPredicate<JavaClass> called(String ending) {
        return DescribedPredicate.describe("called *" + ending,
                type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Root::outermost).orElse(type);
    }
}
