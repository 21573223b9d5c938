package org.zhuqi.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the platform over HTTP without a browser, with cookies that outlive the program. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String address;

    Visitor(String address) {
        this(address, HttpClient.newBuilder());
    }

    /** Somebody whose connection is of a special kind. */
    Visitor(String address, HttpClient.Builder connection) {
        this.address = address;
        this.client = connection
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The program came back elsewhere. */
    void movedTo(String elsewhere) {
        this.address = elsewhere;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON; {@code token} may be empty. */
    HttpResponse<String> postJson(String path, String token, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> patchJson(String path, String token, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Uploads a PDF as one of an application's materials. */
    HttpResponse<String> upload(String path, String token, String material, byte[] content) {
        return send(token(multipart(path, Map.of("material", material), "file", material + ".pdf", content), token));
    }

    /** Posts a form with a PDF in it, as a program does that nobody knows yet. */
    HttpResponse<String> postForm(String path, Map<String, String> fields, String file, byte[] content) {
        return send(multipart(path, fields, file, file + ".pdf", content));
    }

    private static HttpRequest.Builder token(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder multipart(
            String path, Map<String, String> fields, String file, String fileName, byte[] content) {
        String boundary = "zhuqi-story-boundary";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("""
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """.formatted(boundary, name, value)));
        head.append("""
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(boundary, file, fileName));
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(head.toString().getBytes(StandardCharsets.UTF_8), content, tail)));
    }

    HttpResponse<String> getJson(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Posts a form of a page the way a browser does: with the token the page carries. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encode(csrf(get(page).body()));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> logIn(String username, String password) {
        return post("/login", "/login", Map.of("username", username, "password", password));
    }

    private static String csrf(String html) {
        Matcher matcher = TOKEN.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("the page carries no CSRF token:\n" + html);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
