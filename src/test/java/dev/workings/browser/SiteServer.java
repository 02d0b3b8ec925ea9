package dev.workings.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves a folder as GitHub Pages serves a project: below a path, {@code index.html} for a folder, and {@code 404.html} for what is
 * not there. A request with the header {@value #SLOW_FONTS} has its fonts held back for so many milliseconds.
 */
final class SiteServer {
    static final String SLOW_FONTS = "X-Slow-Fonts";

    private static final String PREFIX = "/course/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "csv", "text/csv; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final HttpServer server;

    private SiteServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    static SiteServer start(Path folder) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SiteServer site = new SiteServer(folder, server);
            server.createContext("/", site::answer);
            server.setExecutor(Executors.newCachedThreadPool(SiteServer::daemon));
            server.start();
            return site;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of the site, with a slash at its end. */
    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "site-server");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = file(exchange.getRequestURI().getPath());
            boolean found = Files.isRegularFile(file) && file.startsWith(folder);
            Path sent = found ? file : folder.resolve("404.html");
            byte[] bytes = Files.readAllBytes(sent);
            holdBack(exchange, sent);
            exchange.getResponseHeaders().set("Content-Type", type(sent));
            exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Path file(String path) {
        if (!path.startsWith(PREFIX)) {
            return folder.resolve("outside the site");
        }
        Path file = folder.resolve(path.substring(PREFIX.length())).normalize();
        return Files.isDirectory(file) ? file.resolve("index.html") : file;
    }

    private static void holdBack(HttpExchange exchange, Path sent) {
        String delay = exchange.getRequestHeaders().getFirst(SLOW_FONTS);
        if (delay != null && sent.toString().endsWith(".woff2")) {
            try {
                Thread.sleep(Long.parseLong(delay));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
