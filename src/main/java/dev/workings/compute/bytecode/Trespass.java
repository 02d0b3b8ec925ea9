package dev.workings.compute.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A call by which a computation would reach beyond its own results, into the build that runs it and all other computations.
 *
 * <p>This finds slips. It is no wall: whoever may give the build code to run may do what the build may do.
 *
 * @param className in which it stands
 * @param line of the source
 */
public record Trespass(String className, int line, Kind kind) {
    /** What it would do. */
    public enum Kind {
        EXIT(
                "would end the whole build here",
                "throw an exception instead",
                "java.lang.System.exit",
                "java.lang.Runtime.exit",
                "java.lang.Runtime.halt"),
        LOCALE(
                "would change the locale of the whole build here",
                "give the locale to the method that needs it",
                "java.util.Locale.setDefault"),
        TIME_ZONE(
                "would change the time zone of the whole build here",
                "give the time zone to the method that needs it",
                "java.util.TimeZone.setDefault"),
        PROPERTY(
                "would change a system property of the whole build here",
                "keep what it needs in fields of its own",
                "java.lang.System.setProperty",
                "java.lang.System.setProperties",
                "java.lang.System.clearProperty"),
        STREAM(
                "would take the build's own input or output here",
                "return what it has to say as values",
                "java.lang.System.setOut",
                "java.lang.System.setErr",
                "java.lang.System.setIn"),
        HANDLER(
                "would change what happens to the exceptions of the whole build here",
                "catch them where they are thrown",
                "java.lang.Thread.setDefaultUncaughtExceptionHandler");

        private final String what;
        private final String remedy;
        private final List<String> methods;

        Kind(String what, String remedy, String... methods) {
            this.what = what;
            this.remedy = remedy;
            this.methods = List.of(methods);
        }

        /** @param method its class, a point, and its name */
        static Optional<Kind> of(String method) {
            return Arrays.stream(values())
                    .filter(kind -> kind.methods.contains(method))
                    .findFirst();
        }

        /** As the end of a sentence about the computation. */
        public String what() {
            return what;
        }

        public String remedy() {
            return remedy;
        }
    }
}
