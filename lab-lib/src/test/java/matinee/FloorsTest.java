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
                .layer("item")
                .definedBy("matinee.item..")
                .layer("eval")
                .definedBy("matinee.eval..")
                .layer("plot")
                .definedBy("matinee.plot..")
                .layer("kernel")
                .definedBy("matinee.kernel..")
                .layer("notebook")
                .definedBy("matinee.notebook..")
                .layer("lab")
                .definedBy("matinee.lab..")
                .whereLayer("lab")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("kernel")
                .mayOnlyBeAccessedByLayers("lab")
                .whereLayer("notebook")
                .mayOnlyBeAccessedByLayers("lab")
                .whereLayer("plot")
                .mayOnlyBeAccessedByLayers("notebook", "lab")
                .whereLayer("eval")
                .mayOnlyBeAccessedByLayers("plot", "notebook", "lab")
                .whereLayer("baseline")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("neighbor")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("factor")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("item")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
                .whereLayer("similarity")
                .mayOnlyBeAccessedByLayers("neighbor", "eval", "plot", "notebook", "lab")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("baseline", "neighbor", "factor", "item", "eval", "plot", "notebook", "lab")
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("eval", "plot", "notebook", "lab")
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
                        "matinee.eval..",
                        "matinee.plot..",
                        "matinee.notebook..",
                        "matinee.lab..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("matinee.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void tables_and_csv_stay_in_data() {
        noClasses()
                .that()
                .resideOutsideOfPackages("matinee.data..", "matinee.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tech.tablesaw..", "org.apache.commons.csv..")
                .check(classes);
    }

    @Test
    void the_library_never_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("matinee.lab..", "matinee.kernel..", "matinee.notebook..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }
}
