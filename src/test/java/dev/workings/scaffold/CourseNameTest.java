package dev.workings.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analysis             | analysis            | analysis          | Analysis",
                "my-course            | my-course           | mycourse          | My course",
                "Linear Algebra (2)   | linear-algebra-2    | linearalgebra2    | Linear Algebra 2",
                "csc413_w21.solutions | csc413-w21-solutions| csc413w21solutions| Csc413 w21 solutions",
                "413                  | 413                 | course413         | 413",
                "class                | class               | courseclass       | Class",
                "java                 | java                | coursejava        | Java",
                "Équations            | equations           | equations         | Équations",
                "解析学               | course              | course            | 解析学",
                "...                  | course              | course            | Course",
                "-x-                  | x                   | x                 | X",
                "a@b&c'd\"e<f>        | a-b-c-d-e-f         | abcdef            | A b c d e f",
                "''                   | course              | course            | Course",
            })
    void aFolderSuggestsNames(String folder, String artifact, String packageName, String title) {
        assertThat(CourseName.of(folder)).isEqualTo(new CourseName(artifact, packageName, title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linalg", "org.example.linear_algebra", "csc413", "javanese", "dev.workingsheets"})
    void aPackageOfSmallLettersIsUsable(String name) {
        assertThat(CourseName.refusalOfPackage(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "a-b",
                "a..b",
                ".a",
                "a.class",
                "Linalg",
                "a/b",
                "équations",
                "java",
                "java.hw",
                "dev.workings",
                "dev.workings.hw"
            })
    void aPackageThatJavaOrTheEngineRefusesIsRefused(String name) {
        assertThat(CourseName.refusalOfPackage(name))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("'" + name + "' cannot be the package of a course: write "));
    }

    @Test
    void aPackageOfOnesOwnLeavesTheOtherNames() {
        assertThat(CourseName.of("My course").withPackage("org.example"))
                .isEqualTo(new CourseName("my-course", "org.example", "My course"));
    }
}
