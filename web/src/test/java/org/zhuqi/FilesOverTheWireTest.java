package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How large a file may be, over a real socket: the server must read to the end what it refuses, or nobody hears why. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/over-the-wire-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class FilesOverTheWireTest {
    private static final Path INCOMING = Path.of("target/over-the-wire-data/documents/incoming");
    private static final int MEGABYTE = 1024 * 1024;
    private static final String OCTETS = "application/octet-stream";
    private static final String BOUNDARY = "zhuqi-boundary";
    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Autowired
    private UploadLimits limits;

    private String bearer = "";
    private String draft = "";

    @BeforeEach
    void begin() throws Exception {
        JsonNode token = json(client.send(
                request("/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"demo-enterprise-001\",\"password\":\"Zhuqi-demo-2024\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
        bearer = token.path("token").asString();
        JsonNode programmes =
                json(client.send(request("/api/v1/programmes").build(), HttpResponse.BodyHandlers.ofString()));
        String programme = programmes.path("items").path(0).path("id").asString();
        draft = json(client.send(
                        request("/api/v1/applications")
                                .header("Authorization", "Bearer " + bearer)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"programme\":\"" + programme + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .path("id")
                .asString();
        assertThat(draft).isNotBlank();
    }

    @Test
    void the_largest_file_goes_through_the_api() throws Exception {
        assertThat(limits.fileMegabytes()).isEqualTo(50);
        HttpResponse<String> answer = throughTheApi(50 * MEGABYTE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(INCOMING).isDirectory();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void the_largest_file_goes_through_the_page() throws Exception {
        HttpResponse<String> answer = throughThePage(50 * MEGABYTE);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        assertThat(INCOMING).isDirectory();
        assertThat(incoming()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 60})
    void more_is_refused_by_the_api_with_a_problem_that_says_so(int megabytes) throws Exception {
        HttpResponse<String> answer = throughTheApi(megabytes * MEGABYTE);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("key").asString()).isEqualTo("shared.too-large");
        assertThat(incoming()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 60})
    void more_is_refused_by_the_page_with_a_sentence(int megabytes) throws Exception {
        HttpResponse<String> answer = throughThePage(megabytes * MEGABYTE);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件超过允许的大小");
        assertThat(incoming()).isEmpty();
    }

    /** 20 MB over a line that breaks in the middle of a part: what came counts, and the rest follows. */
    @Test
    void a_file_in_parts_goes_on_after_the_line_broke() throws Exception {
        byte[] photo = new byte[20 * MEGABYTE];
        byte[] magic = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, photo, 0, magic.length);
        JsonNode begun = json(
                api("POST", "/api/v1/uploads", "application/json", """
                {"ownerKind": "application", "ownerId": "%s:invoices", "key": "%s", "fileName": "工地.pdf", "size": %d}""".formatted(draft, UUID.randomUUID(), photo.length)
                        .getBytes(StandardCharsets.UTF_8)));
        String upload = "/api/v1/uploads/" + begun.path("id").asString();
        assertThat(begun.path("offset").asInt()).isZero();
        brokenAfter(2 * MEGABYTE, upload, photo);
        long came = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(api("GET", upload, "", new byte[0]))
                                .path("offset")
                                .asLong(),
                        offset -> offset == 2 * MEGABYTE);
        assertThat(api("PUT", upload + "/content?offset=0", OCTETS, photo).statusCode())
                .as("from where it does not stand")
                .isEqualTo(409);
        assertThat(api("POST", upload + "/finish", "", new byte[0]).statusCode())
                .as("not whole")
                .isEqualTo(409);
        while (came < photo.length) {
            int end = (int) Math.min(came + 7 * MEGABYTE, photo.length);
            came = json(api(
                            "PUT",
                            upload + "/content?offset=" + came,
                            OCTETS,
                            Arrays.copyOfRange(photo, (int) came, end)))
                    .path("offset")
                    .asLong();
            assertThat(came).isEqualTo(end);
        }
        JsonNode attached = json(api("POST", upload + "/finish", "", new byte[0]));
        assertThat(attached.path("size").asLong()).isEqualTo(photo.length);
        assertThat(attached.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(json(api("POST", upload + "/finish", "", new byte[0])).path("id"))
                .isEqualTo(attached.path("id"));
        assertThat(incoming()).isEmpty();
    }

    private HttpResponse<String> api(String method, String path, String type, byte[] body) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + bearer)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(
                (type.isEmpty() ? request : request.header("Content-Type", type)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Says that all of it comes, sends some and is gone. */
    private void brokenAfter(int bytes, String upload, byte[] photo) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    PUT %s/content?offset=0 HTTP/1.1\r
                    Host: localhost:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(upload, port, bearer, OCTETS, photo.length).getBytes(StandardCharsets.US_ASCII));
            out.write(photo, 0, bytes);
            out.flush();
        }
    }

    private HttpResponse<String> throughTheApi(int bytes) throws Exception {
        return client.send(
                request("/api/v1/applications/" + draft + "/attachments")
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form(Map.of("material", "invoices"), bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> throughThePage(int bytes) throws Exception {
        String login = "username=demo-enterprise-001&password=Zhuqi-demo-2024&_csrf="
                + URLEncoder.encode(csrf("/login"), StandardCharsets.UTF_8);
        client.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(login))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String page = "/my/applications/" + draft;
        return client.send(
                request(page + "/attachments")
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form(Map.of("_csrf", csrf(page), "material", "invoices"), bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String csrf(String page) throws Exception {
        String html = client.send(request(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher found = TOKEN.matcher(html);
        assertThat(found.find()).as("a token in %s", page).isTrue();
        return found.group(1);
    }

    /** A PDF of exactly so many bytes among the fields of a form. */
    private static HttpRequest.BodyPublisher form(Map<String, String> fields, int bytes) {
        String head = fields.entrySet().stream()
                .map(f -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + f.getKey() + "\"\r\n\r\n"
                        + f.getValue() + "\r\n")
                .collect(Collectors.joining());
        head += "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        byte[] file = new byte[bytes];
        byte[] magic = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, file, 0, magic.length);
        return HttpRequest.BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<Path> incoming() throws IOException {
        if (!Files.exists(INCOMING)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(INCOMING)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
