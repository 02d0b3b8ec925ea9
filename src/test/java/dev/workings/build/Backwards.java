package dev.workings.build;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The files of this machine, with one difference: the files of each folder are listed in the order of their names, or in the opposite
 * order. A file system may list them in any order, and most choose one of which nobody can tell the reason.
 */
final class Backwards {
    private static final FileSystem PLAIN = FileSystems.getDefault();

    private final Comparator<Path> order;
    private final FileSystem system = new System();
    private final Provider provider = new Provider();

    private Backwards(Comparator<Path> order) {
        this.order = order;
    }

    static Path forwards(Path path) {
        return new Backwards(Comparator.naturalOrder()).wrap(path);
    }

    static Path of(Path path) {
        return new Backwards(Comparator.reverseOrder()).wrap(path);
    }

    private Path wrap(Path path) {
        return path == null
                ? null
                : (Path) Proxy.newProxyInstance(
                        Backwards.class.getClassLoader(),
                        new Class<?>[] {Path.class, Wrapped.class},
                        new Handler(path));
    }

    /** A path that says which it stands for. */
    private interface Wrapped {
        Path plain();
    }

    private static Object plain(Object value) {
        return value instanceof Wrapped wrapped ? wrapped.plain() : value;
    }

    private static Path plain(Path path) {
        return (Path) plain((Object) path);
    }

    /** Does to the plain path what is asked of the other. */
    private final class Handler implements InvocationHandler {
        private final Path path;

        Handler(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("plain")) {
                return path;
            }
            if (method.getName().equals("getFileSystem")) {
                return system;
            }
            Object[] plain = arguments == null
                    ? new Object[0]
                    : Arrays.stream(arguments).map(Backwards::plain).toArray();
            try {
                return wrapped(method.invoke(path, plain));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private Object wrapped(Object result) {
            if (result instanceof Path other) {
                return wrap(other);
            }
            return result instanceof Iterator<?> names ? wrapAll(names) : result;
        }

        private Iterator<Path> wrapAll(Iterator<?> names) {
            List<Path> all = new ArrayList<>();
            names.forEachRemaining(name -> all.add(wrap((Path) name)));
            return all.iterator();
        }
    }

    private final class System extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return PLAIN.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return StreamSupport.stream(PLAIN.getRootDirectories().spliterator(), false)
                    .map(Backwards.this::wrap)
                    .toList();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return PLAIN.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return PLAIN.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(PLAIN.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = PLAIN.getPathMatcher(pattern);
            return path -> matcher.matches(plain(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return PLAIN.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Provider extends FileSystemProvider {
        private final FileSystemProvider own = PLAIN.provider();

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            List<Path> files = new ArrayList<>();
            try (DirectoryStream<Path> found = own.newDirectoryStream(plain(folder), any -> true)) {
                found.forEach(files::add);
            }
            files.sort(order);
            List<Path> kept = new ArrayList<>();
            for (Path file : files) {
                if (filter.accept(wrap(file))) {
                    kept.add(wrap(file));
                }
            }
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return Collections.unmodifiableList(kept).iterator();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public String getScheme() {
            return "backwards";
        }

        @Override
        public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI address) {
            return system;
        }

        @Override
        public Path getPath(URI address) {
            return wrap(own.getPath(address));
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return own.newByteChannel(plain(path), options, attributes);
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            own.createDirectory(plain(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            own.delete(plain(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            own.copy(plain(from), plain(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            own.move(plain(from), plain(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return own.isSameFile(plain(one), plain(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return own.isHidden(plain(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return own.getFileStore(plain(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            own.checkAccess(plain(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return own.getFileAttributeView(plain(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return own.readAttributes(plain(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
            return own.readAttributes(plain(path), names, options);
        }

        @Override
        public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
            own.setAttribute(plain(path), name, value, options);
        }
    }
}
