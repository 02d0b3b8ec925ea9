package dev.workings.script;

/**
 * The functions of a JavaScript library. They run sealed off from the machine: no files, no network, no threads, no Java, no
 * output. Safe to use from several threads; as many calls run at once as there are processors.
 *
 * <p>Functions must not remember anything: which copy of the library answers a call is not defined.
 */
public interface ScriptLibrary extends AutoCloseable {
    /**
     * Calls a global function of the library.
     *
     * @param arguments strings, booleans, numbers, lists and maps (with strings as keys) of these
     * @throws ScriptException if it fails, takes too long, or the library cannot be loaded
     */
    ScriptValue call(String function, Object... arguments);

    @Override
    void close();
}
