package dev.workings.script;

import java.time.Duration;

/** A call into a script library came to nothing. */
public abstract sealed class ScriptException extends RuntimeException {
    private ScriptException(String message) {
        super(message);
    }

    /** The function threw; the message is JavaScript's own, and begins with the kind of error. */
    public static final class Thrown extends ScriptException {
        Thrown(String message) {
            super(message);
        }
    }

    /** The call was stopped: it took longer than allowed, or the calling thread was interrupted. */
    public static final class Stopped extends ScriptException {
        Stopped(String message) {
            super(message);
        }

        static Stopped after(Duration limit, String script) {
            return new Stopped("%s was stopped after %s seconds".formatted(script, limit.toMillis() / 1000.0));
        }
    }

    /** The library is not on the class path, does not run, or is closed: a fault of the installation or the program. */
    public static final class Unusable extends ScriptException {
        Unusable(String message) {
            super(message);
        }
    }
}
