package dev.workings.script;

/** The engine of machines for which there is no other, on every machine. */
public final class GraalJs {
    private GraalJs() {}

    public static ScriptLibrary open(Script script) {
        return new PooledLibrary(script, GraalSandbox::new);
    }
}
