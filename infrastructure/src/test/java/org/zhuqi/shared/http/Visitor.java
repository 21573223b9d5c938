package org.zhuqi.shared.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who uses the platform over HTTP: at a browser without scripts, with cookies that outlive the program and forms
 * that carry the token of the page seen last; or with a program and its bearer token.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BROWSER = "Java";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String browser;
    private String address;
    private String token = "";

    public Visitor(int port) {
        this(port, BROWSER);
    }

    /** @param browser what it says of itself */
    public Visitor(int port, String browser) {
        this("http://localhost:" + port, HttpClient.newBuilder(), browser);
    }

    public Visitor(String address) {
        this(address, HttpClient.newBuilder());
    }

    /** Somebody whose connection is of a special kind. */
    public Visitor(String address, HttpClient.Builder connection) {
        this(address, connection, BROWSER);
    }

    private Visitor(String address, HttpClient.Builder connection, String browser) {
        this.address = address;
        this.browser = browser;
        this.client = connection
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The program came back elsewhere. */
    public void movedTo(String elsewhere) {
        this.address = elsewhere;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    /** Sends a form with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = withToken(form).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the page first and sends its form. */
    public HttpResponse<String> post(String page, String path, Map<String, String> form) {
        String html = get(page).body();
        if (!TOKEN.matcher(html).find()) {
            throw new AssertionError("the page carries no CSRF token:\n" + html);
        }
        return post(path, form);
    }

    /** Sends a form with one file, as browsers do. */
    public HttpResponse<String> post(
            String path, Map<String, String> form, String field, String fileName, byte[] content) {
        return send(multipart(path, withToken(form), field, fileName, content)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html"));
    }

    private Map<String, String> withToken(Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.putIfAbsent("_csrf", token);
        return all;
    }

    public HttpResponse<String> logIn(String username, String password) {
        HttpResponse<String> answer = post("/login", "/login", Map.of("username", username, "password", password));
        if (answer.headers()
                .firstValue("location")
                .filter(to -> !to.contains("/login"))
                .isPresent()) {
            // The token changes with the login.
            get("/account");
        }
        return answer;
    }

    public boolean loggedIn() {
        return get("/account").statusCode() == 200;
    }

    public HttpResponse<String> getJson(String path, String bearer) {
        return send(asking(request(path), bearer).GET());
    }

    /** Posts JSON; the bearer token may be empty. */
    public HttpResponse<String> postJson(String path, String bearer, String json, String... headers) {
        HttpRequest.Builder request = asking(request(path), bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> patchJson(String path, String bearer, String json) {
        return send(asking(request(path), bearer)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    /** Uploads a PDF as one of an application's materials. */
    public HttpResponse<String> upload(String path, String bearer, String material, byte[] content) {
        return send(asking(multipart(path, Map.of("material", material), "file", material + ".pdf", content), bearer));
    }

    /** Posts a form with a PDF in it, as a program does that nobody knows yet. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields, String file, byte[] content) {
        return send(multipart(path, fields, file, file + ".pdf", content));
    }

    private static HttpRequest.Builder asking(HttpRequest.Builder request, String bearer) {
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpRequest.Builder multipart(
            String path, Map<String, String> fields, String file, String fileName, byte[] content) {
        String boundary = "----boundary" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("User-Agent", browser)
                .timeout(Duration.ofSeconds(60));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file as it comes. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
