package dev.workings.script;

/** A call into a script library came to nothing. */
public abstract sealed class ScriptException extends RuntimeException {
    private ScriptException(String message) {
        super(message);
    }

    /** The function threw; the message is JavaScript's own. */
    public static final class Thrown extends ScriptException {
        private final boolean stackOverflow;

        Thrown(String message, boolean stackOverflow) {
            super(message);
            this.stackOverflow = stackOverflow;
        }

        /** Whether it went too deep, as it does on input that is nested too deeply. */
        public boolean isStackOverflow() {
            return stackOverflow;
        }
    }

    /** The call was stopped: it took longer than allowed, or the calling thread was interrupted. */
    public static final class Stopped extends ScriptException {
        Stopped(String message) {
            super(message);
        }
    }

    /** The library is not on the class path, does not run, or is closed: a fault of the installation or the program. */
    public static final class Unusable extends ScriptException {
        Unusable(String message) {
            super(message);
        }
    }
}
