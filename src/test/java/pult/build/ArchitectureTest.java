package pult.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.build.canary.domain.PaintsItself;

import java.nio.file.Path;
import java.util.List;

/// The picture `src/docs/architecture.puml` is the rule. Each rule is also tried on a class made to
/// break it, so that a rule that has gone blind is noticed.
class ArchitectureTest {
    private static final Path PICTURE = Path.of("src/docs/architecture.puml");
    private static JavaClasses program;
    private static JavaClasses canaries;

    @BeforeAll
    static void read() {
        program =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("pult");
        canaries = new ClassFileImporter().importPackagesOf(PaintsItself.class);
    }

    @Test
    void packagesKeepToThePicture() throws java.net.MalformedURLException {
        var picture = PICTURE.toUri().toURL();
        classes()
                .that()
                .resideInAPackage("pult..")
                .should(
                        adhereToPlantUmlDiagram(
                                picture, consideringOnlyDependenciesInAnyPackage("pult..")))
                .check(program);
    }

    @Test
    void noPackageCycles() {
        slices().matching("pult.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void librariesStayBehindTheirPackages() {
        behind("java.sql..", "pult.store..").check(program);
        behind("org.h2..", "pult.store..").check(program);
        behind("okhttp3..", "pult.source..").check(program);
        behind("picocli..", "pult.cli..").check(program);
        behind("com.github.difflib..", "pult.domain.merge..").check(program);
        behind("org.bouncycastle..", "pult.store..").check(program);
        behind("org.fxmisc..", "pult.feature.editor..").check(program);
        behind("org.apache.lucene..", "pult.search..").check(program);
        behind("org.tartarus..", "pult.search..").check(program);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "pult.json..",
                        "pult.source..",
                        "pult.stand..",
                        "pult.bundled..",
                        "pult.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(program);
        noClasses()
                .that()
                .resideOutsideOfPackages("pult.ui..", "pult.feature..", "pult.app..", "pult.tour..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(program);
    }

    @Test
    void theDomainIsPure() {
        pure().check(program);
    }

    @Test
    void oneBridgeToTheFxThread() {
        oneBridge().check(program);
    }

    @Test
    void theRulesBite() {
        for (var rule : List.of(pure(), oneBridge(), behind("java.sql..", "pult.store.."))) {
            assertThat(rule.evaluate(canaries).hasViolation()).as(rule.getDescription()).isTrue();
        }
    }

    private static ArchRule pure() {
        return noClasses()
                .that(resideInAPackage("..domain..").or(resideInAPackage("pult.geo..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "java.sql..",
                        "java.io..",
                        "java.net..",
                        "java.nio..",
                        "okhttp3..",
                        "tools.jackson..",
                        "org.slf4j..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private static ArchRule oneBridge() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("pult.ui.fx..")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);
    }

    private static ArchRule behind(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
