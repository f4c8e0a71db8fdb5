package org.cryptonas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.stream.Stream;
import org.cryptonas.nn.Autograd;

/**
 * The rooms of the house and who may enter which. Before loosening a rule, look for the value that
 * should be handed over instead: an arrow that a room may not draw is most often data that another
 * room should give it.
 */
@AnalyzeClasses(packages = "org.cryptonas", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayeringTest {
  private static final String[] JDK = {"java..", "javax.crypto..", "org.jspecify.annotations.."};
  private static final String[] JACKSON = {"com.fasterxml.jackson.."};
  private static final String[] ENGINE = {"ai.djl.."};

  @ArchTest static final ArchRule archUsesTheJdk = room("arch").mayUse(JDK);

  @ArchTest static final ArchRule budgetUsesArch = room("budget").mayUse(JDK, rooms("arch"));

  @ArchTest static final ArchRule protocolUsesArch = room("protocol").mayUse(JDK, rooms("arch"));

  @ArchTest static final ArchRule dataUsesTheJdk = room("data").mayUse(JDK);

  @ArchTest
  static final ArchRule formatUsesValuesAndJackson =
      room("format").mayUse(JDK, JACKSON, rooms("arch", "budget", "protocol"));

  @ArchTest
  static final ArchRule enginesLiveInNnAndPolicy =
      noClasses()
          .that(resideOutsideOfPackages(rooms("nn", "policy", "node")))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ENGINE));

  @ArchTest
  static final ArchRule nnAndPolicyKnowNoActors =
      noClasses()
          .that(resideInAnyPackage(rooms("nn", "policy")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("akka.."));

  @ArchTest
  static final ArchRule nnUsesArchDataAndTheEngine =
      classes()
          .that(resideInAnyPackage(rooms("nn")))
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage("org.cryptonas.."))
                  .or(resideInAnyPackage(rooms("arch", "data", "nn"))));

  @ArchTest
  static final ArchRule policyUsesArchAndNn =
      classes()
          .that(resideInAnyPackage(rooms("policy")))
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage("org.cryptonas.."))
                  .or(resideInAnyPackage(rooms("arch", "nn", "policy"))));

  @ArchTest
  static final ArchRule nobodyUsesNode =
      noClasses()
          .that(resideOutsideOfPackages(rooms("node")))
          .should()
          .dependOnClassesThat(resideInAnyPackage(rooms("node")));

  @ArchTest
  static final ArchRule nobodyBelowUsesSearch =
      noClasses()
          .that(resideOutsideOfPackages(rooms("node", "search")))
          .should()
          .dependOnClassesThat(resideInAnyPackage(rooms("search")));

  @ArchTest
  static final ArchRule engineInternalsStayInOneClass =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Autograd.class)
          .should()
          .dependOnClassesThat(resideInAnyPackage("ai.djl.pytorch.jni.."));

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      SlicesRuleDefinition.slices().matching("org.cryptonas.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule protocolsKnowNothingOfEachOther =
      SlicesRuleDefinition.slices()
          .matching("org.cryptonas.protocol.(*)..")
          .should()
          .beFreeOfCycles();

  private static Room room(String name) {
    return new Room(name);
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> "org.cryptonas." + name + "..").toArray(String[]::new);
  }

  private record Room(String name) {
    ArchRule mayUse(String[]... packages) {
      Stream<String> others = Stream.of(packages).flatMap(Stream::of);
      String[] allowed = Stream.concat(Stream.of(rooms(name)), others).toArray(String[]::new);
      return classes()
          .that(resideInAnyPackage(rooms(name)))
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }
  }
}
