package org.poolscope.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Which floor may know which: arrows go down only. */
final class FloorWalls {
    private static final Set<String> ANY_STORE_MAY_USE = Set.of("file", "hdf5", "net");

    private FloorWalls() {}

    static ArchRule modelUsesOnlyJava(Root root) {
        return classes().that().resideInAPackage(root.in("model..")).should().onlyDependOnClassesThat()
                .resideInAnyPackage(root.in("model.."), "java..", "org.jspecify..");
    }

    static ArchRule modelOpensNothing(Root root) {
        return noClasses().that().resideInAPackage(root.in("model..")).should().dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files").orShould().dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile)(Input|Output)?(Stream|Reader|Writer)?")
                .orShould()
                .dependOnClassesThat().haveNameMatching("java\\.net\\..*Socket.*|java\\.net\\.http\\..*").orShould()
                .dependOnClassesThat().resideInAPackage("java.nio.channels..");
    }

    static ArchRule storageKnowsNoApp(Root root) {
        return noClasses().that().resideInAPackage(root.in("storage..")).should().dependOnClassesThat()
                .resideInAPackage(root.in("app.."));
    }

    static ArchRule storesDoNotKnowEachOther(Root root) {
        return classes().that().resideInAPackage(root.in("storage..")).should(stayInTheirStore(root.in("storage")));
    }

    static ArchRule onlyTheAppKnowsTheToolkit(Root root) {
        return noClasses().that().resideInAnyPackage(root.in("model.."), root.in("storage..")).should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "io.fair_acc..", "java.awt..");
    }

    static ArchRule onlyThePlotKnowsChartFx(Root root) {
        return noClasses().that(resideOutsideOfPackage(root.in("app.plot.."))).should()
                .dependOnClassesThat(resideInAPackage("io.fair_acc.."));
    }

    static ArchRule packagesHaveNoCycles(Root root) {
        return slices().matching(root.in("(**)")).should().beFreeOfCycles();
    }

    private static ArchCondition<JavaClass> stayInTheirStore(String storage) {
        return new ArchCondition<>("use no other store than file, hdf5 and net") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (crosses(storage, type, dependency.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean crosses(String storage, JavaClass from, JavaClass to) {
        if (!(to.getPackageName() + ".").startsWith(storage + ".")) {
            return false;
        }
        String own = store(storage, from);
        String other = store(storage, to);
        return !own.isEmpty() && !own.equals(other) && !ANY_STORE_MAY_USE.contains(other);
    }

    private static String store(String storage, JavaClass type) {
        String below = (type.getPackageName() + ".").substring(storage.length() + 1);
        return below.isEmpty() ? "" : below.substring(0, below.indexOf('.'));
    }
}
