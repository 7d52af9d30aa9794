package dev.ratchet.clustering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@AnalyzeClasses(packages = "dev.ratchet.clustering", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..clustering.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "dev.ratchet.events..",
                    "dev.ratchet.redaction.detection..",
                    "..clustering.domain..")
            .because(
                    "what it decides must be testable in milliseconds; pass in what it needs as a value or an interface");

    @ArchTest
    static final ArchRule THE_DOMAIN_NEVER_ASKS_THE_TIME = noClasses()
            .that()
            .resideInAPackage("..clustering.domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a decision that reads the clock cannot be repeated; take an Instant as a parameter");

    @ArchTest
    static final ArchRule CONSUMERS_ONLY_TRANSLATE = noClasses()
            .that()
            .resideInAPackage("..clustering.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..clustering.persistence..", "..clustering.domain..", "..clustering.config..")
            .because("a consumer hands the event to one use case; move what it decides into the application package");

    @ArchTest
    static final ArchRule CONSUMERS_LIVE_IN_MESSAGING = classes()
            .that()
            .containAnyMethodsThat(
                    com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(Incoming.class))
            .should()
            .resideInAPackage("..clustering.messaging..")
            .because("there a reader finds all that comes in");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_PERSISTENCE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..clustering.persistence..")
            .because("the rest of the service knows the domain's records; map there");

    @ArchTest
    static final ArchRule NOBODY_REACHES_INTO_PERSISTENCE = noClasses()
            .that()
            .resideOutsideOfPackage("..clustering.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..clustering.persistence..")
            .because("stores are reached through the domain's interfaces; inject one of those");
}
