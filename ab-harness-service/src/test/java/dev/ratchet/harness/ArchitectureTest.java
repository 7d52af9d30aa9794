package dev.ratchet.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ratchet.harness");

    @Test
    void theDomainKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("..harness.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.databind..",
                        "dev.ratchet.events..",
                        "dev.ratchet.checks..",
                        "dev.ratchet.statistics..",
                        "dev.ratchet.harness.domain..")
                .because("a verdict must be testable in milliseconds: put what needs a framework behind an interface of"
                        + " the domain")
                .check(CODE);
    }

    @Test
    void theDomainNeverAsksTheTime() {
        noClasses()
                .that()
                .resideInAPackage("..harness.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is passed in, so that a second run comes to the same verdict")
                .check(CODE);
    }

    @Test
    void useCasesDoNotKnowTheirAdapters() {
        noClasses()
                .that()
                .resideInAPackage("..harness.application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..harness.messaging..", "..harness.persistence..")
                .because("a use case speaks to interfaces of the domain; let the adapter implement one")
                .check(CODE);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..harness.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..harness.persistence..")
                .because("a consumer translates and calls a use case, which owns the transaction")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("..harness.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..harness.messaging..", "..harness.application..")
                .because("persistence implements interfaces of the domain and decides nothing")
                .check(CODE);
    }

    @Test
    void subjectsDoNotDependOnEachOtherInCircles() {
        for (String layer : List.of("domain", "application", "persistence", "messaging")) {
            slices().matching("dev.ratchet.harness." + layer + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("replays and evaluations use jobs, grading and examples, which know neither")
                    .check(CODE);
        }
    }
}
