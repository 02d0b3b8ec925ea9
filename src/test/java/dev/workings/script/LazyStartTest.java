package dev.workings.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sees to it with a class loader that has this package and no engine. */
class LazyStartTest {
    @Test
    void aLibraryIsOpenedAndClosedWithoutAnEngine() throws Exception {
        try (URLClassLoader withoutEngine = classesOnly()) {
            Object library = open(withoutEngine);
            method(library, "close").invoke(library);
        }
    }

    @Test
    void theFirstCallNeedsAnEngine() throws Exception {
        try (URLClassLoader withoutEngine = classesOnly()) {
            Object library = open(withoutEngine);
            assertThatThrownBy(() -> method(library, "call", String.class, Object[].class)
                            .invoke(library, "echo", new Object[0]))
                    .isInstanceOf(InvocationTargetException.class)
                    .hasStackTraceContaining("NoClassDefFoundError: com/caoccao/javet/");
        }
    }

    private static URLClassLoader classesOnly() {
        URL classes = Script.class.getProtectionDomain().getCodeSource().getLocation();
        assertThat(classes).isNotNull();
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    private static Object open(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> script = loader.loadClass("dev.workings.script.Script");
        Object definition = script.getConstructor(String.class, List.class, Duration.class)
                .newInstance("a library", List.of("dev/workings/math/katex-calls.js"), Duration.ofSeconds(1));
        return script.getMethod("open").invoke(definition);
    }

    private static Method method(Object library, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        Class<?> type = library.getClass().getClassLoader().loadClass("dev.workings.script.ScriptLibrary");
        return type.getMethod(name, parameters);
    }
}
