package dev.workings.script;

/** One copy of a library in a JavaScript world of its own, used by one thread at a time. */
interface Sandbox extends AutoCloseable {
    /** A world in which the library's files have been run: V8's if this machine has it, GraalJS's otherwise. */
    static Sandbox open(Script script) {
        return NativeV8.isUsable() ? new V8Sandbox(script) : new GraalSandbox(script);
    }

    /** Calls a global function with arguments of the kinds that {@link ScriptLibrary#call} takes. */
    ScriptValue call(String function, Object... arguments);

    boolean isAlive();

    /** Ends whatever runs in it, from another thread; it cannot be used again. */
    void stop();

    /** Lets go of it; nothing runs in it any more. */
    @Override
    void close();
}
