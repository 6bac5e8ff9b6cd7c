package org.poolscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wall stands in the product, and every wall is seen to fall where it is broken. */
class ArchitectureTest {
    private static final JavaClasses MAIN = Root.mainClasses();

    static Stream<Wall> walls() {
        return Wall.all().stream();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void standsInTheProduct(Wall wall) {
        wall.ruleFor(Root.PRODUCT).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void fallsWhereItIsBroken(Wall wall) {
        JavaClasses offenders = new ClassFileImporter().importClasses(wall.offenders());

        EvaluationResult result = wall.ruleFor(Root.OFFENDERS).evaluate(offenders);

        List<String> told = result.getFailureReport().getDetails();
        assertTrue(told.stream().anyMatch(detail -> detail.contains(Root.OFFENDERS.name())), told::toString);
    }

    @ParameterizedTest
    @CsvSource({"model, 60", "storage, 90", "app, 70"})
    void seesTheClassesOfEachFloor(String floor, int atLeast) {
        long seen = MAIN.stream().filter(type -> type.getPackageName().startsWith("org.poolscope." + floor)).count();

        assertTrue(seen >= atLeast, () -> "only " + seen + " classes of " + floor + " were looked at");
    }
}
