package dev.workings.cache;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cache on a server, which several machines share.
 *
 * @param address below which the entries lie, without credentials
 * @param headers what proves to the server who asks; never shown
 * @param push whether what is made here is told to the server
 * @param limit how long an answer may take
 */
public record RemoteSettings(URI address, Map<String, String> headers, boolean push, Duration limit) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    public RemoteSettings {
        Objects.requireNonNull(address);
        headers = Map.copyOf(headers);
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            // Not shown: what cannot be read may hold credentials.
            throw new IllegalArgumentException("The address of the remote cache is no address of the web"
                    + "; write it as in https://cache.example.org/course.");
        }
    }

    /**
     * @param url such as {@code https://name:password@cache.example.org/course}
     * @param header such as {@code Authorization: Bearer …}; blank for none
     * @throws IllegalArgumentException if one of them is none; the message holds no credentials
     */
    public static RemoteSettings of(String url, String header, boolean push) {
        URI whole;
        try {
            whole = URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("The address of the remote cache cannot be read"
                    + "; write it as in https://cache.example.org/course.");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (whole.getUserInfo() != null) {
            byte[] credentials = whole.getUserInfo().getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        if (!header.isBlank()) {
            int colon = header.indexOf(':');
            if (!header.matches("[A-Za-z0-9-]+:[^\\r\\n]*")) {
                throw new IllegalArgumentException("The header for the remote cache is no 'Name: value', such as"
                        + " 'Authorization: Bearer ...'.");
            }
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return new RemoteSettings(withoutCredentials(whole), headers, push, LIMIT);
    }

    private static URI withoutCredentials(URI whole) {
        String text = whole.toString();
        String raw = whole.getRawUserInfo();
        return raw == null ? whole : URI.create(text.replaceFirst(java.util.regex.Pattern.quote(raw + "@"), ""));
    }

    /** Where an entry lies, as in the action cache of Bazel. */
    URI entry(Key key) {
        return URI.create(address.toString().replaceFirst("/+$", "") + "/ac/" + key.hex());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
