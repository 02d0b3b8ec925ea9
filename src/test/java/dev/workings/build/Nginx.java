package dev.workings.build;

import dev.workings.browser.DebianPackage;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx with WebDAV on the loopback address, which keeps what is put in a folder: it is all that a remote cache needs. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static Nginx start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder.resolve("files"));
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                %1$suser root;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events {}
                http {
                    access_log %2$s/access.log;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    server {
                        listen 127.0.0.1:%3$d;
                        root %2$s/files;
                        location /course/ {
                            dav_methods PUT;
                            create_full_put_path on;
                            client_max_body_size 64m;
                        }
                    }
                }
                """.formatted(
                        System.getProperty("user.name").equals("root") ? "" : "#", folder, port));
        Process process = new ProcessBuilder(
                        executable().toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, folder, port);
        nginx.await();
        return nginx;
    }

    /** On the path or in {@code /usr/sbin}, or else from Debian. */
    private static Path executable() {
        String variable = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> path = Stream.concat(Arrays.stream(variable.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
        return path.stream()
                .map(entry -> entry.resolve("nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> new DebianPackage("nginx", path).obtain())
                .orElseThrow(() -> new IllegalStateException("There is no nginx for the tests of the remote cache, and"
                        + " none could be installed: put one on the PATH."));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("nginx.log")));
    }

    String address() {
        return "http://127.0.0.1:%d/course".formatted(port);
    }

    /** Of the requests since it started. */
    List<String> accesses() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
