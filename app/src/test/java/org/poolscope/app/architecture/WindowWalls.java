package org.poolscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.poolscope.app.architecture.Root.called;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;

/** Model, view and controller in the app, and the one place for threads. */
final class WindowWalls {
    private static final Set<String> THREAD_MAKERS = Set.of("ofVirtual", "ofPlatform", "startVirtualThread", "runAsync",
            "supplyAsync", "commonPool");

    private WindowWalls() {}

    static ArchRule modelsHoldNoControls(Root root) {
        return noClasses().that().resideInAPackage(root.in("app..")).and(called("Model")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "org.controlsfx..");
    }

    static ArchRule viewsDoNoInputOrOutput(Root root) {
        DescribedPredicate<JavaClass> outside = resideInAnyPackage("java.nio.file..", "java.net..",
                root.in("storage.."));
        DescribedPredicate<JavaClass> address = DescribedPredicate.describe("an address",
                type -> type.getName().equals("java.net.URL") || type.getName().equals("java.net.URI"));
        return noClasses().that().resideInAPackage(root.in("app..")).and(called("View")).should()
                .dependOnClassesThat(outside.and(not(address))).orShould().callMethod(java.net.URL.class, "openStream")
                .orShould().callMethod(java.net.URL.class, "openConnection");
    }

    static ArchRule onlyControllersStartTasks(Root root) {
        return noClasses().that().resideInAPackage(root.in("app..")).and(not(called("Controller")))
                .and(not(resideInAnyPackage(root.in("app.task.."), root.in("app.cli..")))).should()
                .callMethodWhere(DescribedPredicate.describe("starts a task",
                        call -> call.getTargetOwner().getName().equals(root.in("app.task.Tasks"))));
    }

    static ArchRule onlyTaskMakesThreads(Root root) {
        return noClasses().that(resideOutsideOfPackage(root.in("app.task.."))).and()
                .doNotHaveFullyQualifiedName(root.in("storage.file.Workers")).should()
                .callCodeUnitWhere(DescribedPredicate.describe("makes a thread", WindowWalls::makesThread));
    }

    static ArchRule onlyTaskEntersTheToolkitThread(Root root) {
        return noClasses().that(resideOutsideOfPackage(root.in("app.task.."))).should()
                .callMethodWhere(DescribedPredicate.describe("calls Platform.runLater", call -> call.getName()
                        .equals("runLater") && call.getTargetOwner().getName().equals("javafx.application.Platform")));
    }

    static ArchRule onlyTheShellPrints(Root root) {
        return noClasses().that(not(resideInAPackage(root.in("app.cli.."))))
                .and().doNotHaveFullyQualifiedName(root.in("app.Launcher")).should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err").orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }

    private static boolean makesThread(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        CodeUnitCallTarget target = call.getTarget();
        if (owner.getName().equals("java.util.concurrent.Executors")) {
            return true;
        }
        if (target.getName().equals("<init>")) {
            return owner.isAssignableTo(Thread.class) || owner.isAssignableTo(Timer.class)
                    || owner.isAssignableTo(ExecutorService.class);
        }
        return THREAD_MAKERS.contains(target.getName())
                && (owner.getPackageName().equals("java.util.concurrent") || owner.isAssignableTo(Thread.class));
    }
}
