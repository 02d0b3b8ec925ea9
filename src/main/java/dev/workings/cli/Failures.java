package dev.workings.cli;

import dev.workings.layout.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the outside world did to a build, in one sentence. A mistake of ours keeps its stack trace, for the report. */
final class Failures implements IExecutionExceptionHandler {
    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        command.getErr().println(sentence(failure));
        return FAILED;
    }

    private static String sentence(Exception failure) throws Exception {
        if (failure instanceof UncheckedIOException wrapped) {
            return sentence(wrapped.getCause());
        }
        if (failure instanceof AccessDeniedException denied) {
            return "No permission for '%s'; nothing was changed.".formatted(denied.getFile());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file or folder '%s'.".formatted(missing.getFile());
        }
        if (failure instanceof FileSystemException system) {
            return "'%s' cannot be read or written: %s; the site is as it was."
                    .formatted(system.getFile(), system.getReason());
        }
        if (failure instanceof IOException disk) {
            return "Reading or writing failed: %s; the site is as it was.".formatted(disk.getMessage());
        }
        if (failure instanceof TemplateException template) {
            return template.getMessage();
        }
        throw failure;
    }
}
