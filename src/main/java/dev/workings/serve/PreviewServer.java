package dev.workings.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.workings.html.Html;
import dev.workings.layout.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Serves a preview to this machine, and tells the pages that are open what becomes of them. */
final class PreviewServer implements AutoCloseable {
    private static final String NOT_FOUND = "404.html";
    private static final String EVENTS = LiveDocument.OWN + "events";
    private static final int PORTS_TRIED = 20;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("bib", "text/plain; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Preview preview;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::daemon);
    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    /** What those who have a page open see, by its path. */
    private final Map<String, LiveDocument> shown = new ConcurrentHashMap<>();

    private PreviewServer(Preview preview, HttpServer server) {
        this.preview = preview;
        this.server = server;
    }

    /** @param port the first that is tried; one that is taken is passed over */
    static PreviewServer start(Preview preview, int port) throws IOException {
        // Without it the system holds back the end of an answer for 40 ms, in the hope of more.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = bound(port);
        PreviewServer started = new PreviewServer(preview, server);
        server.createContext("/", started::answer);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    private static HttpServer bound(int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        for (int i = 0; i < PORTS_TRIED; i++) {
            try {
                return HttpServer.create(new InetSocketAddress(here, port + i), 0);
            } catch (BindException taken) {
                // The next one, then.
            }
        }
        return HttpServer.create(new InetSocketAddress(here, 0), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /**
     * Tells every open page what has become of it.
     *
     * @param filesChanged whether a file that is no text changed, which any page may show
     */
    void tell(boolean filesChanged) {
        List<String> problems = preview.problems();
        for (OpenPage page : open) {
            Optional<LiveDocument> before = Optional.ofNullable(shown.get(page.path()));
            Optional<LiveDocument> now = current(page.path());
            page.tell(now.map(LiveDocument::version), problems);
            if (filesChanged) {
                page.tellChanged();
            }
            // The browser is going to ask for it.
            now.filter(changed -> !before.equals(now)).ifPresent(changed -> threads.execute(changed::bytes));
        }
        shown.keySet().retainAll(open.stream().map(OpenPage::path).collect(Collectors.toSet()));
    }

    /** Asks itself for a page as a browser does. */
    void practise(String path) {
        try (Socket browser = new Socket(server.getAddress().getAddress(), port())) {
            String target = new URI(null, null, "/" + path, null).toASCIIString();
            String asked = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(target);
            browser.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            browser.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | URISyntaxException notToBeHad) {
            // Then there is nothing to practise.
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isForThisMachine(exchange)) {
                send(
                        exchange,
                        403,
                        "txt",
                        "The preview answers to this machine only.".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestURI().getPath().equals(EVENTS)) {
                follow(exchange);
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    /** A page from elsewhere may have its own name lead here; then the browser would let it read the answer. */
    private boolean isForThisMachine(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host.replaceAll(":\\d+$", ""));
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith(LiveDocument.OWN)) {
            String name = path.substring(LiveDocument.OWN.length());
            byte[] own = LiveDocument.own(name).orElse(new byte[0]);
            send(exchange, own.length == 0 ? 404 : 200, ending(name), own);
            return;
        }
        String name = fileOf(path);
        try {
            Optional<LiveDocument> page = page(name);
            Optional<byte[]> file = page.isPresent() ? Optional.empty() : preview.file(name);
            if (file.isPresent()) {
                send(exchange, 200, ending(name), file.get());
            } else {
                sendPage(exchange, page);
            }
        } catch (TemplateException wrong) {
            send(exchange, 500, "txt", wrong.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sendPage(HttpExchange exchange, Optional<LiveDocument> page) throws IOException {
        LiveDocument shown = page.or(() -> page(NOT_FOUND)).orElseGet(LiveDocument::unbuilt);
        send(exchange, page.isPresent() ? 200 : 404, "html", shown.bytes());
    }

    private Optional<LiveDocument> page(String name) {
        boolean isOpen = open.stream().anyMatch(page -> page.path().equals(name));
        return preview.document(name).map(now -> isOpen ? kept(name, now) : new LiveDocument(now));
    }

    private LiveDocument kept(String name, Html now) {
        return shown.compute(name, (any, last) -> last != null && last.isOf(now) ? last : new LiveDocument(now));
    }

    /** What is to be shown to somebody who has a page open; empty if it cannot be laid out. */
    private Optional<LiveDocument> current(String name) {
        try {
            return page(name).or(() -> page(NOT_FOUND));
        } catch (TemplateException wrong) {
            return Optional.empty();
        }
    }

    private static String fileOf(String path) {
        String name = path.substring(1);
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }

    private void follow(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange);
        OpenPage page = new OpenPage(fileOf(asked.getOrDefault("page", "/")), asked.getOrDefault("version", ""));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        open.add(page);
        try {
            page.tell(current(page.path()).map(LiveDocument::version), preview.problems());
            page.sendTo(exchange.getResponseBody());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(page);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> two));
    }

    private static void send(HttpExchange exchange, int status, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        // Fonts stay what they are, and without them the text of a page has to wait.
        exchange.getResponseHeaders().set("Cache-Control", ending.equals("woff2") ? "max-age=3600" : "no-store");
        boolean bare = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bare ? -1 : bytes.length);
        if (!bare) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
