package dev.ratchet.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.ratchet.registry";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theDomainIsPlainJava() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".domain..",
                        "dev.ratchet.checks..",
                        "dev.ratchet.events..",
                        "dev.ratchet.statistics..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..")
                .because("the state machine is tested without a framework; put what needs one into an adapter that"
                        + " implements an interface of the domain");

        rule.check(CLASSES);
    }

    @Test
    void theDomainNeverAsksTheTime() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".domain..", ROOT + ".application..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .because("replicas have clocks of their own; take the instant from the domain's Clock");

        rule.check(CLASSES);
    }

    @Test
    void useCasesKnowNoAdapter() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + ".application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".api..",
                        ROOT + ".messaging..",
                        ROOT + ".persistence..",
                        ROOT + ".security..",
                        "jakarta.ws.rs..")
                .because("a use case is called the same by REST, Kafka and tests; let the adapter translate and call");

        rule.check(CLASSES);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        ArchRule rule = slices().matching(ROOT + ".(api|messaging|persistence|webhooks)..")
                .should()
                .notDependOnEachOther()
                .because("they change for different reasons; go through the application or an interface of the domain");

        rule.check(CLASSES);
    }

    @Test
    void restIsSpokenInTheApiAlone() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkiverse.resteasy.problem..")
                .because(
                        "statuses and problems are translations; throw what the domain has and map it in DomainProblems");

        rule.check(CLASSES);
    }

    @Test
    void kafkaIsSpokenInMessagingAlone() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                .because("events leave through the outbox and come in through a consumer that calls a use case");

        rule.check(CLASSES);
    }

    @Test
    void formatsArePlainJava() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(ROOT + ".formats..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".formats..",
                        ROOT + ".domain..",
                        "dev.ratchet.checks..",
                        "dev.ratchet.events..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "org.yaml.snakeyaml..")
                .because("a file is read and written without a server; the API hands over bytes and takes a plan");

        rule.check(CLASSES);
    }

    @Test
    void yamlIsSpokenInTheFormatsAlone() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".formats..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.snakeyaml..")
                .because("untrusted YAML is read by one reader with all its limits");

        rule.check(CLASSES);
    }
}
