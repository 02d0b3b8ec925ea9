package dev.workings.cli;

import dev.workings.build.Shard;
import dev.workings.cache.CacheSettings;
import dev.workings.cache.RemoteSettings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** {@code --shard 2/4}. */
final class ShardOption {
    private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    private ShardOption() {}

    /** @param cache that it would fill */
    static Shard read(String text, CacheSettings cache, CommandLine command) {
        if (cache.folder().isEmpty()
                && cache.remote().filter(RemoteSettings::push).isEmpty()) {
            throw new CommandLine.ParameterException(
                    command,
                    "A shard needs a cache to fill: --cache DIR, or --remote-cache URL with --remote-cache-push.");
        }
        Matcher numbers = SHARD.matcher(text);
        try {
            if (numbers.matches()) {
                return new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            }
        } catch (IllegalArgumentException outside) {
            // Told below, as any other text that is no shard.
        }
        throw new CommandLine.ParameterException(
                command, "'%s' is no shard; write which of how many, such as 1/4 to 4/4.".formatted(text));
    }
}
