package matinee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the floors of DESIGN.md: imports only point down. */
class FloorsTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("matinee");

    @Test
    void imports_only_point_down() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("words")
                .definedBy("matinee")
                .layer("similarity")
                .definedBy("matinee.similarity..")
                .layer("data")
                .definedBy("matinee.data..")
                .layer("store")
                .definedBy("matinee.store..")
                .layer("baseline")
                .definedBy("matinee.baseline..")
                .layer("neighbor")
                .definedBy("matinee.neighbor..")
                .layer("factor")
                .definedBy("matinee.factor..")
                .layer("deep")
                .definedBy("matinee.deep..")
                .layer("feature")
                .definedBy("matinee.feature..")
                .layer("classify")
                .definedBy("matinee.classify..")
                .layer("coldstart")
                .definedBy("matinee.coldstart..")
                .layer("tune")
                .definedBy("matinee.tune..")
                .layer("item")
                .definedBy("matinee.item..")
                .layer("eval")
                .definedBy("matinee.eval..")
                .layer("plot")
                .definedBy("matinee.plot..")
                .layer("exercise")
                .definedBy("matinee.exercise..")
                .layer("kernel")
                .definedBy("matinee.kernel..")
                .layer("notebook")
                .definedBy("matinee.notebook..")
                .layer("grade")
                .definedBy("matinee.grade..")
                .layer("lab")
                .definedBy("matinee.lab..")
                .whereLayer("lab")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("lab")
                .whereLayer("kernel")
                .mayOnlyBeAccessedByLayers("grade", "lab")
                .whereLayer("exercise")
                .mayOnlyBeAccessedByLayers("notebook", "grade", "lab")
                .whereLayer("notebook")
                .mayOnlyBeAccessedByLayers("lab")
                .whereLayer("plot")
                .mayOnlyBeAccessedByLayers("notebook", "lab")
                .whereLayer("tune")
                .mayOnlyBeAccessedByLayers("notebook", "lab")
                .whereLayer("eval")
                .mayOnlyBeAccessedByLayers("tune", "plot", "notebook", "lab")
                .whereLayer("classify")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("coldstart")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("feature")
                .mayOnlyBeAccessedByLayers("store", "classify", "coldstart", "deep", "eval", "plot", "notebook", "lab")
                .whereLayer("baseline")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("neighbor")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("factor")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("item")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("deep")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("similarity")
                .mayOnlyBeAccessedByLayers("neighbor", "eval", "plot", "notebook", "lab")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers(
                        "baseline",
                        "neighbor",
                        "factor",
                        "item",
                        "classify",
                        "coldstart",
                        "deep",
                        "eval",
                        "tune",
                        "plot",
                        "notebook",
                        "lab")
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("eval", "tune", "plot", "notebook", "lab")
                .check(classes);
    }

    @Test
    void the_kernel_knows_nothing_of_movies() {
        noClasses()
                .that()
                .resideInAPackage("matinee.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "matinee",
                        "matinee.data..",
                        "matinee.similarity..",
                        "matinee.neighbor..",
                        "matinee.baseline..",
                        "matinee.deep..",
                        "matinee.feature..",
                        "matinee.classify..",
                        "matinee.coldstart..",
                        "matinee.eval..",
                        "matinee.tune..",
                        "matinee.plot..",
                        "matinee.exercise..",
                        "matinee.notebook..",
                        "matinee.grade..",
                        "matinee.lab..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("matinee.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void tables_stay_in_data_and_notebook_and_csv_in_data_and_grade() {
        noClasses()
                .that()
                .resideOutsideOfPackages("matinee.data..", "matinee.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tech.tablesaw..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("matinee.data..", "matinee.grade..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.csv..")
                .check(classes);
    }

    @Test
    void engines_stay_in_deep_and_out_of_its_signatures() {
        noClasses()
                .that()
                .resideOutsideOfPackage("matinee.deep..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(classes);
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(classes);
    }

    @Test
    void the_library_never_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("matinee.lab..", "matinee.kernel..", "matinee.notebook..", "matinee.grade..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }
}
