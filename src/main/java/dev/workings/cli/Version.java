package dev.workings.cli;

import dev.workings.site.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Workings " + Release.own().version()};
    }
}
