package dev.ratchet.monitor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.ratchet.monitor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domainIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.quarkus..", "io.micrometer..", "jakarta..", "org.eclipse.microprofile..")
            .because("verdicts and watches must run in a plain test; put what needs Kafka into messaging");

    @ArchTest
    static final ArchRule domainStandsAlone = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..monitor.messaging..", "..monitor.config..")
            .because("messaging calls the domain, never the reverse; let the domain return a value instead");

    @ArchTest
    static final ArchRule domainNeverAsksTheTime = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..messaging..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a replay must give the same events; take the record's time or the processor context's");

    @ArchTest
    static final ArchRule topologyNeedsNoQuarkus = noClasses()
            .that()
            .resideInAPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "..monitor.config..")
            .because("the topology must run in TopologyTestDriver; wire it to Quarkus in config");
}
