package org.poolscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What code may not do, wherever it is. */
final class CodeWalls {
    private static final Set<String> CRASH_ON_SHRUNKEN_FILES = Set.of("java.util.zip.CRC32", "java.util.zip.CRC32C",
            "java.util.zip.Adler32", "java.util.zip.Checksum", "java.util.zip.Inflater", "java.util.zip.Deflater");
    private static final Set<String> CATCH_TOO_MUCH = Set.of("java.lang.Exception", "java.lang.RuntimeException",
            "java.lang.Error");

    private CodeWalls() {}

    static ArchRule mappedMemoryIsCopiedFirst(Root root) {
        return noClasses().that(resideOutsideOfPackage(root.in("storage.file.."))).should()
                .callMethodWhere(describe("reads memory that may be mapped", CodeWalls::readsMemoryNatively));
    }

    static ArchRule nothingFromAFileIsRun(Root root) {
        return noClasses().that().resideInAnyPackage(root.in("storage.shelf.."), root.in("storage.pool..")).should()
                .dependOnClassesThat().resideInAnyPackage("java.lang.reflect..", "javax.script..").orShould()
                .dependOnClassesThat().haveNameMatching("java\\.lang\\.(ProcessBuilder|Runtime|ClassLoader)").orShould()
                .dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").orShould()
                .callMethodWhere(describe("loads a class by name", call -> call.getName().equals("forName")
                        && call.getTargetOwner().getName().equals("java.lang.Class")));
    }

    static ArchRule staticsNeverChange(Root root) {
        DescribedPredicate<JavaField> own = describe("of the product",
                field -> field.getOwner().getName().startsWith(root.name()));
        return fields().that(own).and().areStatic().should().beFinal();
    }

    static ArchRule staticsHoldNothingThatChanges(Root root) {
        DescribedPredicate<JavaField> own = describe("of the product",
                field -> field.getOwner().getName().startsWith(root.name())
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
        return noFields().that(own).and().areStatic().should().haveRawType(describe("made to change",
                type -> type.getName().startsWith("java.util.concurrent.") || type.getName()
                        .matches("java\\.util\\.(Hash|LinkedHash|Tree|WeakHash|Identity|Enum|Array).*")
                        || type.isEquivalentTo(StringBuilder.class)));
    }

    static ArchRule nobodyCatchesEverything(Root root) {
        return noClasses().that().resideInAPackage(root.name() + "..").and()
                .resideOutsideOfPackage(root.in("app.task.."))
                .should(catchEverything());
    }

    static ArchRule namesSayWhatThingsAre(Root root) {
        return noClasses().that().resideInAPackage(root.name() + "..").and().doNotHaveSimpleName("DataManager").and()
                .doNotHaveSimpleName("PoolManager").should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)");
    }

    static ArchRule everyPackageIsDescribed(Root root) {
        return classes().that().resideInAPackage(root.name() + "..").should(liveInADescribedPackage());
    }

    private static boolean readsMemoryNatively(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        if (owner.equals("java.lang.foreign.MemorySegment")) {
            return call.getName().equals("mismatch");
        }
        return CRASH_ON_SHRUNKEN_FILES.contains(owner) && call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.nio.ByteBuffer"));
    }

    private static ArchCondition<JavaClass> catchEverything() {
        return new ArchCondition<>("catch everything") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream().flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(caught -> CATCH_TOO_MUCH.contains(caught.getName())))
                        .forEach(block -> events.add(SimpleConditionEvent.satisfied(type,
                                block.getOwner().getFullName() + " catches too much")));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInADescribedPackage() {
        return new ArchCondition<>("live in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean described = type.getPackage().tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
                if (!described) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no package-info"));
                }
            }
        };
    }
}
