package dev.workings.script;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import dev.workings.scratch.Scratch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * V8 as a library of this machine, which Javet brings for some systems and processors. A stock JDK interprets GraalJS, which takes many
 * times as long for a formula.
 *
 * <p>It is the one with ICU, whose tables of characters regular expressions need that ask for properties of Unicode, such as
 * {@code \p{L}}. ICU's data of languages, which are many megabytes, are not there.
 */
final class NativeV8 {
    /** Formulas of a thousand fractions fit in; what fills it is stopped. */
    private static final int LARGEST_HEAP_MEGABYTES = 1024;
    /** A call leaves nothing behind: what is new need not be kept apart for long. */
    private static final String SMALL_NURSERY = "--max-semi-space-size=2";

    private static final String NO_DATA_OF_LANGUAGES = "";

    private static final Logger LOG = Logger.getLogger("com.caoccao.javet");

    private static final class Loaded {
        static final boolean USABLE = load();
    }

    private NativeV8() {}

    static boolean isUsable() {
        return Loaded.USABLE;
    }

    static V8Runtime open() throws JavetException {
        return V8Host.getV8I18nInstance().createV8Runtime();
    }

    /** False on a machine for which there is no library, or that does not let it be loaded, such as one without glibc. */
    private static boolean load() {
        try (InputStream in = V8Host.class.getResourceAsStream("/" + name())) {
            return in != null && load(in);
        } catch (IOException | JavetException notHere) {
            return false;
        }
    }

    private static boolean load(InputStream library) throws IOException, JavetException {
        try (Scratch scratch = Scratch.open()) {
            Path file = scratch.file(name(), library);
            LOG.setLevel(Level.OFF); // A machine that cannot load it has GraalJS, and need not hear of it.
            V8RuntimeOptions.V8_FLAGS
                    .setMaxHeapSize(LARGEST_HEAP_MEGABYTES)
                    .setCustomFlags(SMALL_NURSERY)
                    .setIcuDataFile(NO_DATA_OF_LANGUAGES);
            JavetLibLoader.setLibLoadingListener(new In(file.getParent()));
            return V8Host.getV8I18nInstance().isLibraryLoaded();
        }
    }

    private static String name() throws JavetException {
        return new JavetLibLoader(JSRuntimeType.V8I18n).getLibFileName();
    }

    /** Tells Javet where the library is. */
    private record In(Path folder) implements IJavetLibLoadingListener {
        @Override
        public File getLibPath(JSRuntimeType type) {
            return folder.toFile();
        }

        @Override
        public boolean isDeploy(JSRuntimeType type) {
            return false;
        }
    }
}
