package matinee.deep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps numbers in gradients where PyTorch finds them again. An array multiplied by a plain number lets go of it at once, and the gradient
 * reads whatever stands there later: a training that goes astray once in a hundred.
 */
class NumbersInGradientsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("matinee");

    @ParameterizedTest
    @ValueSource(strings = {"mul", "div", "maximum", "minimum", "pow"})
    void no_array_meets_a_plain_number(String operation) {
        noClasses().should().callMethod(NDArray.class, operation, Number.class).check(CLASSES);
    }
}
