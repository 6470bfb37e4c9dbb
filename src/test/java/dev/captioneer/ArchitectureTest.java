package dev.captioneer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package rules of the design, one sentence a rule. */
@AnalyzeClasses(packages = "dev.captioneer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "dev.captioneer.intake..",
        "dev.captioneer.thumbnail..",
        "dev.captioneer.captioning..",
        "dev.captioneer.review..",
        "dev.captioneer.export..",
        "dev.captioneer.access..",
        "dev.captioneer.console.."
    };

    private static final String[] FOUNDATIONS = {
        "dev.captioneer.project..", "dev.captioneer.imaging..", "dev.captioneer.settings.."
    };

    private static final String KERNEL = "dev.captioneer.kernel..";
    private static final String UI = "dev.captioneer.ui..";
    private static final String API = "dev.captioneer.api..";

    @ArchTest
    static final ArchRule kernelNeedsTheJdkOnly = classes()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", KERNEL);

    @ArchTest
    static final ArchRule foundationsStandOnTheKernelAndKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(FOUNDATIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule nothingImportsTheUi = noClasses()
            .that()
            .resideOutsideOfPackage(UI)
            .and()
            .doNotHaveFullyQualifiedName(CaptioneerApplication.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(UI)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingImportsTheApi = noClasses()
            .that()
            .resideOutsideOfPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(API)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheUiAndTheApplicationClassTouchVaadin = noClasses()
            .that()
            .resideOutsideOfPackage(UI)
            .and()
            .doNotHaveFullyQualifiedName(CaptioneerApplication.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyStoresTouchTheDatabaseAndSettingsConfigureIt = noClasses()
            .that()
            .resideOutsideOfPackages("dev.captioneer..store..", "dev.captioneer.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.sqlite..");

    @ArchTest
    static final ArchRule subPackagesAreTheBusinessOfTheirParentOnly =
            classes().that(areInASubPackage()).should(onlyBeUsedFromTheirOwnPart());

    @ArchTest
    static final ArchRule partsDoNotDependOnEachOtherInCircles =
            slices().matching("dev.captioneer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTimeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final Pattern SUB_PACKAGE = Pattern.compile("(dev\\.captioneer\\.\\w+)\\..+");

    private static DescribedPredicate<JavaClass> areInASubPackage() {
        return DescribedPredicate.describe(
                "are in a sub-package",
                type -> SUB_PACKAGE.matcher(type.getPackageName()).matches());
    }

    private static ArchCondition<JavaClass> onlyBeUsedFromTheirOwnPart() {
        return new ArchCondition<>("only be used from their own part") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Matcher matcher = SUB_PACKAGE.matcher(type.getPackageName());
                String part = matcher.matches() ? matcher.group(1) : type.getPackageName();
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> not(resideInAnyPackage(part + "..")).test(use.getOriginClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
