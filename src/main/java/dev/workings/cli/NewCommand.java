package dev.workings.cli;

import dev.workings.scaffold.CourseFiles;
import dev.workings.scaffold.CourseFolder;
import dev.workings.scaffold.CourseName;
import dev.workings.site.OutputFile;
import dev.workings.site.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workings new}: a course to begin with. */
@Command(
        name = "new",
        description = "Begins a course: a project for Maven with a question to start from.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to make; it may be there if it is empty.")
    private Path folder;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of the course's Java (default: the folder's name).")
    private Optional<String> packageName;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CourseFolder place = new CourseFolder(folder);
        packageName.flatMap(CourseName::refusalOfPackage).ifPresent(this::refuse);
        place.refusal().ifPresent(this::refuse);

        CourseName suggested = CourseName.of(place.name());
        CourseName name = packageName.map(suggested::withPackage).orElse(suggested);
        Release release = Release.own();
        List<OutputFile> files = CourseFiles.of(name, release.version(), release.home());
        place.write(files);
        spec.commandLine().getOut().printf("""
                A new course is in '%s': %d files, of which README.md tells most. Now, in that folder,

                    mvn verify                        tests its code and checks its content
                    mvn site                          writes the site into site/
                    mvn -q compile exec:exec@serve    shows the site, and each change as you save it
                """, folder, files.size());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void refuse(String why) {
        throw new CommandLine.ParameterException(spec.commandLine(), why + ".");
    }
}
