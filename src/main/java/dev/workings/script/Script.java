package dev.workings.script;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a JavaScript library consists of.
 *
 * @param name what people call it, for messages
 * @param resources its files on the class path, in the order in which they are run, such as {@code dev/workings/math/calls.js}
 * @param limit the longest that one call may take; loading the files does not count
 */
public record Script(String name, List<String> resources, Duration limit) {
    /** The machines for which a library is on the class path. */
    private static final Set<String> V8 = Set.of("Linux amd64", "Linux x86_64");

    public Script {
        Objects.requireNonNull(name);
        resources = List.copyOf(resources);
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("a script needs at least one resource");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a script's time limit must be positive, not " + limit);
        }
    }

    /** Whether scripts are expected to run in V8, many times as fast as in GraalJS: by the machine's name alone, nothing is loaded to tell. */
    public static boolean isCompiled() {
        return V8.contains(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Opens the library. Nothing is read or run before the first call. */
    public ScriptLibrary open() {
        return new PooledLibrary(this, Sandbox::open);
    }
}
