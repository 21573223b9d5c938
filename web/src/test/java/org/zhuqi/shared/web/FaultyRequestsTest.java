package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Whatever a client gets wrong is told as the client's fault: no request, however odd, makes the program fail. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/faulty-requests-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class FaultyRequestsTest {
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000099";
    private static final String NUL = String.valueOf((char) 0);
    private static final List<String> ODD = List.of("", "x", "-1", NUL, "1e30000000");
    private static final List<String> BODIES = List.of("{}", "[]", "null", "\"x\"", "{", "");
    /** What is read of a body is the same for everybody: these two send all of them, the others one that can be read. */
    private static final Set<String> WRITERS = Set.of("prefecture-officer-1", "demo-enterprise-001");
    /** Where an address takes nothing, one request says as much as five. */
    private static final List<String> NOTHING = List.of("");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audit-admin | /staff/audit?from=x",
                "audit-admin | /staff/audit?result=x",
                "prefecture-officer-1 | /staff/reviews?mine=x",
                "prefecture-officer-1 | /staff/reviews?turn=x",
                "prefecture-officer-1 | /staff/subsidies?view=x",
                "prefecture-officer-1 | /staff/applications?unit=x%20y",
                "prefecture-officer-1 | /staff/enterprises?q=%00",
                "prefecture-officer-1 | /staff/reviews?q=%00",
            })
    void anAddressThatCannotBeReadIsNoFailure(String user, String path) {
        assertThat(loggedIn(user).get(path).statusCode()).isLessThan(500);
    }

    @Test
    void aFormThatCannotBeReadIsMalformed() {
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        assertThat(visitor.post("/register", Map.of("asOnLicence", "x")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> noParts = visitor.send(visitor.request("/api/v1/registrations")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n")));
        assertThat(noParts.statusCode()).isEqualTo(422);
        assertThat(noParts.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void whoTakesNoneOfTheFormatsIsTold() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.send(
                visitor.request("/api/v1/units").header("Accept", "image/png").GET());
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefecture-officer-1",
                "yanji-officer-1",
                "system-admin",
                "security-admin",
                "audit-admin",
                "demo-enterprise-001"
            })
    void noAddressFailsWhateverItsParametersAre(String user) {
        Visitor visitor = loggedIn(user);
        List<String> failed = new ArrayList<>();
        shipped().forEach((mapping, handler) -> {
            for (String path : paths(mapping)) {
                Set<String> parameters = parameters(handler);
                int odd = 0;
                for (String value : parameters.isEmpty() ? NOTHING : ODD) {
                    int status = call(visitor, mapping, parameters, path, value, failed);
                    // Who is not let in, or has nothing there, meets nothing new after the second.
                    if (++odd > 1 && (status == 403 || status == 404)) {
                        break;
                    }
                }
            }
        });
        assertThat(failed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefecture-officer-1",
                "yanji-officer-1",
                "system-admin",
                "security-admin",
                "audit-admin",
                "demo-enterprise-001"
            })
    void noBodyMakesTheApiFail(String user) {
        String token = token(user);
        Visitor program = new Visitor(port);
        List<String> failed = new ArrayList<>();
        shipped().forEach((mapping, handler) -> {
            boolean takesBody = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
            if (!takesBody) {
                return;
            }
            for (String path : paths(mapping)) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    for (String body : WRITERS.contains(user) ? BODIES : BODIES.subList(0, 1)) {
                        note(
                                program.send(program.request(path)
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .method(method.name(), BodyPublishers.ofString(body))),
                                body,
                                failed);
                    }
                }
            }
        });
        assertThat(failed).isEmpty();
    }

    /** Without what other tests add to be broken. */
    private Map<RequestMappingInfo, HandlerMethod> shipped() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getValue()
                        .getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The status of the answer; 0 when it was not asked. */
    private int call(
            Visitor visitor,
            RequestMappingInfo mapping,
            Set<String> parameters,
            String path,
            String value,
            List<String> failed) {
        Map<String, String> form = parameters.stream().collect(Collectors.toMap(name -> name, name -> value));
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
            String query = form.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return note(visitor.get(path + "?" + query), value, failed);
        }
        return methods.contains(RequestMethod.POST) ? note(visitor.post(path, form), value, failed) : 0;
    }

    private static int note(HttpResponse<String> answer, String sent, List<String> failed) {
        if (answer.statusCode() >= 500) {
            HttpRequest request = answer.request();
            failed.add(request.method() + " " + shown(request.uri()) + " " + sent.replace(NUL, "U+0000") + " -> "
                    + answer.statusCode());
        }
        return answer.statusCode();
    }

    private static String shown(URI uri) {
        return uri.getPath().replace(NUL, "U+0000");
    }

    /** Without what would end the login or lock the account. */
    private static List<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> !path.contains("password")
                        && !path.equals("/api/v1/tokens")
                        && !path.contains("/sessions/")
                        && !path.matches(".*/second-factor/(?:begin|off|recovery-codes)"))
                .map(path -> path.replaceAll("\\{[^}]+}", SOME_ID))
                .toList();
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameterName());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private Visitor loggedIn(String user) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(user, OpenDemonstrationAccount.PASSWORD);
        assertThat(visitor.loggedIn()).as(user).isTrue();
        return visitor;
    }

    private String token(String user) {
        Visitor program = new Visitor(port);
        String answer = program.send(program.request("/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"username\":\"%s\",\"password\":\"%s\"}"
                                .formatted(user, OpenDemonstrationAccount.PASSWORD))))
                .body();
        return answer.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }
}
