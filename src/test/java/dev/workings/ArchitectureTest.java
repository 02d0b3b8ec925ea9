package dev.workings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages stand in one order, each uses only those before it, and a foreign library has one place. */
class ArchitectureTest {
    private static JavaClasses engineAndCourse;

    @BeforeAll
    static void read() {
        engineAndCourse = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.workings", "csc413", "guide");
    }

    /** The map in the root package's documentation is the order that is tested. */
    private static List<String> order() throws IOException {
        String map = Files.readString(Path.of("src/main/java/dev/workings/package-info.java"));
        Matcher row = Pattern.compile("<tr><td>\\{@code (\\w+)}</td>").matcher(map);
        return row.results().map(found -> found.group(1)).toList();
    }

    @Test
    void theMapInTheRootPackageNamesEveryPackage() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/dev/workings"))) {
            List<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(order()).containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyThoseBeforeItInTheMap() throws IOException {
        List<String> order = order();
        return order.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] later = order.subList(order.indexOf(name) + 1, order.size()).stream()
                            .map(other -> "dev.workings." + other + "..")
                            .toArray(String[]::new);
                    if (later.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage("dev.workings." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later)
                                .check(engineAndCourse);
                    }
                }))
                .toList();
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.workings.(*)..").should().beFreeOfCycles().check(engineAndCourse);
    }

    @Test
    void theEngineDoesNotKnowTheCourse() {
        noClasses()
                .that()
                .resideInAPackage("dev.workings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("csc413..", "guide..")
                .check(engineAndCourse);
    }

    @Test
    void theCourseKnowsOfTheEngineOnlyWhatComputationsNeed() {
        classes()
                .that()
                .resideInAnyPackage("csc413..", "guide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "csc413..",
                        "guide..",
                        "dev.workings.compute..",
                        "dev.workings.figure..",
                        "org.ejml..",
                        "java..")
                .check(engineAndCourse);
    }

    @TestFactory
    List<DynamicTest> aForeignLibraryHasOnePlace() {
        return List.of(
                onlyIn("script", "org.graalvm..", "com.caoccao.javet.."),
                onlyIn("figure", "org.knowm..", "org.apache.xmlgraphics.."),
                onlyIn("picture", "com.github.weisj.jsvg..", "com.jcraft.jzlib.."),
                onlyIn("layout", "gg.jte.."),
                onlyIn("markdown", "com.vladsch.flexmark.."),
                onlyIn("settings", "org.snakeyaml.."),
                onlyIn("html", "org.jsoup.."),
                onlyIn("listing", "com.github.javaparser.."),
                onlyIn("source", "org.apache.commons.."),
                onlyIn(List.of("figure", "site", "search", "serve"), "com.fasterxml.jackson.."),
                onlyIn(List.of("html", "cache", "math", "figure", "check"), "com.github.benmanes.caffeine.."),
                onlyIn("serve", "io.methvin..", "com.sun.net.httpserver.."),
                onlyIn("compute", "org.objectweb.asm.."),
                onlyIn("site", "com.sun.jna.."),
                onlyIn("cache", "java.net.http.."),
                onlyIn(List.of("expression", "compute"), "org.hipparchus.."),
                onlyIn("cli", "picocli..", "me.tongfei.."));
    }

    private static DynamicTest onlyIn(String place, String... libraries) {
        return onlyIn(List.of(place), libraries);
    }

    private static DynamicTest onlyIn(List<String> places, String... libraries) {
        String[] packages =
                places.stream().map(place -> "dev.workings." + place + "..").toArray(String[]::new);
        String name = String.join(" and ", libraries) + " in " + String.join(" and ", places);
        return DynamicTest.dynamicTest(
                name,
                () -> noClasses()
                        .that()
                        .resideOutsideOfPackages(packages)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries)
                        .check(engineAndCourse));
    }
}
