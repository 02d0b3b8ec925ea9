package dev.workings.site;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Objects;

/** Two folders take each other's place in one step of the file system, which Java itself has no call for. */
final class FolderExchange {
    /** {@code AT_FDCWD}, {@code RENAME_EXCHANGE}: renameat2(2). */
    private static final int HERE = -100;

    private static final int EXCHANGE = 2;
    /** {@code RENAME_SWAP}: renamex_np(2). */
    private static final int SWAP = 2;

    private FolderExchange() {}

    private interface Linux extends Library {
        int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags)
                throws LastErrorException;
    }

    private interface MacOs extends Library {
        int renamex_np(String from, String to, int flags) throws LastErrorException;
    }

    /** The system's calls, loaded once. */
    private static final class Calls {
        private static final Linux LINUX = Native.load("c", Linux.class);
    }

    /** Loads the calls, for which the system looks through its libraries. */
    static void getReady() {
        try {
            if (Platform.isLinux()) {
                Objects.requireNonNull(Calls.LINUX);
            }
        } catch (LinkageError unable) {
            // Is told when folders are to be exchanged.
        }
    }

    /** Whether it was done; some systems, and some file systems, cannot. */
    static boolean tryExchange(Path one, Path other) {
        try {
            return exchange(one.toString(), other.toString());
        } catch (LastErrorException | LinkageError unable) {
            return false;
        }
    }

    private static boolean exchange(String one, String other) throws LastErrorException {
        if (Platform.isLinux()) {
            return Calls.LINUX.renameat2(HERE, one, HERE, other, EXCHANGE) == 0;
        }
        return Platform.isMac() && Native.load("c", MacOs.class).renamex_np(one, other, SWAP) == 0;
    }
}
